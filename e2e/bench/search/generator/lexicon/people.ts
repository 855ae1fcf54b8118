import { pairs } from "./pair";

/** For whom, or of whom, something is said. */
export const GROUPS = pairs(`
  nurses|护士, doctors|医生, teachers|教师, students|学生, pensioners|退休人员, families with children|有孩子的家庭,
  young people|年轻人, low-income households|低收入家庭, small businesses|小企业, farmers|农民, fishermen|渔民, miners|矿工,
  migrant workers|外来务工人员, women|妇女, single mothers|单亲母亲, people with disabilities|残疾人, veterans|退伍军人,
  commuters|通勤者, drivers|司机, tenants|租户, first-time buyers|首次购房者, homeowners|房主, patients|患者,
  cancer patients|癌症患者, children under five|五岁以下儿童, elderly people|老年人, rural residents|农村居民,
  indigenous communities|原住民社区, ethnic minorities|少数民族, asylum seekers|寻求庇护者, taxpayers|纳税人,
  voters|选民, consumers|消费者, subscribers|订户, users|用户, developers|开发者, researchers|研究人员, engineers|工程师,
  safety researchers|安全研究人员, journalists|记者, artists|艺术家, athletes|运动员, civil servants|公务员, soldiers|士兵,
  police officers|警务人员, prisoners|囚犯, shareholders|股东, investors|投资者, employees|员工, contractors|承包商,
  suppliers|供应商, delivery riders|外卖骑手, factory workers|工厂工人, apprentices|学徒, graduates|毕业生,
  unemployed people|失业者, carers|护理人员, hospital staff|医院职工, pilots|飞行员, tourists|游客
`);

export const FIRST_NAMES = pairs(`
  James|詹姆斯, Mary|玛丽, Robert|罗伯特, Patricia|帕特里夏, John|约翰, Jennifer|珍妮弗, Michael|迈克尔, Linda|琳达,
  David|戴维, Elizabeth|伊丽莎白, William|威廉, Barbara|芭芭拉, Richard|理查德, Susan|苏珊, Joseph|约瑟夫, Jessica|杰西卡,
  Thomas|托马斯, Sarah|萨拉, Charles|查尔斯, Karen|卡伦, Daniel|丹尼尔, Nancy|南希, Matthew|马修, Lisa|莉萨,
  Anthony|安东尼, Margaret|玛格丽特, Mark|马克, Sandra|桑德拉, Steven|史蒂文, Ashley|阿什莉, Paul|保罗, Emily|埃米莉,
  Andrew|安德鲁, Donna|唐娜, Joshua|乔舒亚, Michelle|米歇尔, Kenneth|肯尼思, Carol|卡萝尔, Kevin|凯文, Amanda|阿曼达,
  Brian|布赖恩, Melissa|梅利莎, George|乔治, Deborah|德博拉, Edward|爱德华, Laura|劳拉, Ronald|罗纳德, Rebecca|丽贝卡,
  Timothy|蒂莫西, Helen|海伦, Jason|贾森, Anna|安娜, Jeffrey|杰弗里, Olivia|奥利维娅, Ryan|瑞安, Sophia|索菲娅,
  Jacob|雅各布, Emma|埃玛, Nicholas|尼古拉斯, Carlos|卡洛斯, Elena|埃莱娜, Ivan|伊万, Ingrid|英格丽德, Hans|汉斯,
  Claire|克莱尔, Pierre|皮埃尔, Giulia|朱莉娅, Marco|马尔科, Fatima|法蒂玛, Omar|奥马尔, Amina|阿米娜, Kofi|科菲
`);

/** Surnames of the West are put together from these two, and written in Chinese by their sound. */
export const SURNAME_HEADS = pairs(`
  Ash|阿什, Black|布莱克, Brad|布拉德, Brook|布鲁克, Carl|卡尔, Clif|克利夫, Craw|克劳, Dal|达尔, Den|登, Ed|埃德, El|埃尔,
  Fair|费尔, Gar|加, Gil|吉尔, Glad|格拉德, Hal|哈尔, Ham|汉姆, Har|哈, Hol|霍尔, Hunt|亨特, Kel|凯尔, Ken|肯, Lang|兰,
  Lin|林, Mar|马, Mel|梅尔, Mil|米尔, Mor|莫, New|纽, Nor|诺, Oak|奥克, Pem|彭, Rad|拉德, Red|雷德, Rich|里奇, Rock|罗克,
  Rose|罗斯, San|桑, Shel|谢尔, Stan|斯坦, Thorn|索恩, Wal|沃尔, War|沃, Wel|韦尔, West|韦斯特, Whit|惠特, Win|温, Wood|伍德
`);
export const SURNAME_TAILS = pairs(`
  ford|福德, ton|顿, ley|利, man|曼, son|森, berg|伯格, well|韦尔, worth|沃思, field|菲尔德, stein|斯坦, burn|伯恩, by|比,
  den|登, ner|纳, more|莫尔, wick|威克, ridge|里奇, gate|盖特, land|兰, stone|斯通, brook|布鲁克, hart|哈特, ski|斯基, ova|奥娃
`);

export const CHINESE_SURNAMES = pairs(`
  Wang|王, Li|李, Zhang|张, Liu|刘, Chen|陈, Yang|杨, Zhao|赵, Huang|黄, Zhou|周, Wu|吴, Xu|徐, Sun|孙, Hu|胡, Zhu|朱, Gao|高,
  Lin|林, He|何, Guo|郭, Ma|马, Luo|罗, Liang|梁, Song|宋, Zheng|郑, Xie|谢, Han|韩, Tang|唐, Feng|冯, Yu|于, Dong|董, Xiao|萧,
  Cheng|程, Cao|曹, Yuan|袁, Deng|邓, Fu|傅, Shen|沈, Zeng|曾, Peng|彭, Lü|吕, Su|苏, Lu|卢, Jiang|蒋, Cai|蔡, Jia|贾, Ding|丁,
  Wei|魏, Xue|薛, Ye|叶, Yan|阎, Ouyang|欧阳
`);
export const GIVEN_CHARACTERS = pairs(`
  wei|伟, fang|芳, na|娜, min|敏, jing|静, li|丽, qiang|强, lei|磊, jun|军, yang|洋, yong|勇, yan|艳, jie|杰, juan|娟, tao|涛,
  ming|明, chao|超, xiu|秀, xia|霞, ping|平, gang|刚, gui|桂, ying|英, hua|华, yu|玉, lan|兰, hong|红, mei|梅, jian|建, guo|国,
  wen|文, zhi|志, hai|海, dong|东, chun|春, qing|清, xin|新, long|龙, feng|凤, yun|云, bo|波, hui|辉, peng|鹏, bin|斌, kai|凯,
  hao|浩, yi|怡, ting|婷, xue|雪, lin|琳, xiao|晓, zi|子, yuan|源, rui|瑞, cheng|诚, han|涵, ze|泽, si|思, jia|嘉, tian|天
`);
