import { readForms } from "./form";

/** Numbers that are part of a name, a citation, an address or a label, each beside a like one that counts. */
export const ENGLISH_NAMES = readForms(
  "English, numbers in names",
  `
Heinz 57 bottles were recalled. = -
Big 12 teams share the money. = -
Studio 54 regulars came back. = -
Euro 6 engines are exempt. = -
Cat 5 hurricanes are rare. = -
Hire 500 nurses. = 500 nurses
Repair 60 bridges by 2030. = 60 bridges ; ..2030-12-31 year
Currently 40 wards are closed. = 40 wards
Council Cuts 30 Jobs = 30 Jobs
Twelve 3-bedroom flats were let. = 12 flats ; 3 bedroom
It will order 12 ferries and train 300 doctors. = 12 ferries ; 300 doctors
They boarded train 300 at noon. = -
Fans of the Six Nations matches queued. = -
The Three Gorges turbines were tested. = -
Six nations signed it. = 6 nations
3M workers went on strike. = -
The deal was worth $3M to them. = 3000000 $
Shops sell 4K screens and 8K cameras. = -
The video is in 720p. = -
A litre costs 131p. = 131 p
The dispute was settled by a 10-to-1 vote. = -
Shares were split 3-for-1. = -
There is a 1-in-5 chance of rain. = -
It fell by one in five. = 0.2 share
The case is at 93 F.3d 801. = -
See 410 U.S. 113 for the reasons. = -
The duty stems from 29 U.S.C. § 654. = -
The text is in 21 CFR 117. = -
The order is 58213-B. = -
A 3-D film = -
The cargo took 400 man-hours to load. = 400 man-hours
The committee meets on the first Tuesday of each month. = -
The ferry sails every Friday. = -
See Roe et al., Nature 612, 45-51. = -
It grew in 2019, 45-51 people said. = 45..51 people ; 2019-01-01..2019-12-31 year
The star is 25 light-years away. = 25 light-years
`,
);

export const CHINESE_NAMES = readForms(
  "Chinese, numbers in names",
  `
她住在2号楼3单元1102室。 = -
救援队在凌晨3时抵达现场。 = -
救援用了3小时。 = 3 小时
这座塔始建于1056年。 = -
信義路五段七號九樓 = -
工作室位于12楼。 = -
新建5栋12层写字楼。 = 5 栋 ; 12 层
见图3所示。 = -
附件2规定了范围。 = -
表6列出各地数据。 = -
展出地图3张、手表5块。 = 3 张 ; 5 块
发表3篇论文 = 3 篇
运-20首飞成功。 = -
东风-41导弹亮相。 = -
苏-35战机12架 = 12 架
气温降至-5度。 = -5 度
增速为-3.5%。 = -0.035 share
十九届四中全会召开。 = -
十四届全国人大代表 = -
蝉联3届冠军 = 3 届
十九世纪的建筑 = -
建桥已有两个世纪。 = 2 个世纪
三元桥站关闭。 = -
六里桥客运站 = -
五棵松体育馆 = -
每张三元。 = 3 ¥
城东路88号12幢3层 = -
科技园8栋B座 = -
三年级学生 = -
三个年级 = 3 个年级
中证800指数上涨。 = -
（2025）沪02民终345号 = -
客队4∶1获胜。 = -
316国道封闭。 = -
101大厦停电。 = -
18系统升级完成。 = -
3000型列车 = -
12345政务服务热线 = -
拨打96110咨询。 = -
致电10086客服。 = -
拨打了5次电话。 = 5 次
二零二五年度决算 = -
2025年度预算安排5亿元。 = 500000000 ¥
他以10秒83夺冠。 = -
用时40秒。 = 40 秒
`,
);
