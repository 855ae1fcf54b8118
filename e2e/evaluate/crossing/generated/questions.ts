/** Topics of everyday questions, and patterns of questions: distractors for those that should be found. */
const TOPICS =
  "手机 电脑 身份证 护照 驾照 户口 社保 公积金 信用卡 银行卡 快递 微信 微博 淘宝 支付宝 空调 冰箱 洗衣机 电视 热水器 汽车 自行车 电动车 摩托车 房子 " +
  "二手房 租房合同 贷款 签证 机票 火车票 发票 工资卡 营业执照 商标 域名 网站 路由器 打印机 相机 耳机 键盘 硬盘 照片 视频 文件夹 游戏账号 会员 优惠券 " +
  "绿萝 多肉 兰花 月季 金鱼 乌龟 仓鼠 猫 狗 鸡蛋 牛奶 西瓜 榴莲 月饼 豆腐 牛肉 红烧鱼 蛋炒饭 咖啡 茶叶 白酒 衬衫 羽绒服 皮鞋 窗帘 地板 墙面 沙发 " +
  "英语 日语 钢琴 吉他 书法 游泳 瑜伽 跑步 驾驶 数学 作文 单词 感冒 发烧 咳嗽 失眠 脱发 近视 牙疼 胃痛 过敏 高血压 糖尿病 湿疹 黄疸 贫血";
const PATTERNS =
  "{}怎么办理 {}丢了怎么办 {}坏了怎么修 {}多少钱 {}怎么选购 {}哪个牌子好 {}可以退吗 {}怎么注销 如何查询{}的信息 {}有什么用 {}怎么使用 {}要注意什么 " +
  "{}多久能好 {}是什么原因 怎么学{} 如何提高{}水平 {}能不能带上飞机 {}怎么保养 {}怎么清洗 孕妇可以碰{}吗 小孩几岁可以接触{} {}需要什么材料 {}过期了怎么处理 " +
  "为什么{}会变黄 {}多久换一次 {}怎么解除绑定 有什么{}推荐 {}的英文怎么说 {}和别的有什么区别 北京哪里有{} 怎样快速了解{} {}对身体有影响吗 {}每天多少合适 {}什么时候最好";

/** Thousands of short questions of a few words, the same each time. */
export function generatedQuestions(): string[] {
  return PATTERNS.split(" ").flatMap((pattern) =>
    TOPICS.split(" ").map((topic) => pattern.replace("{}", topic)),
  );
}
