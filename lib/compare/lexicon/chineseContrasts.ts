/*
 * Chinese words of one kind that are taken for each other and are not: of one line none stands for another, but for those with a
 * stroke between them. Who holds a speaker to one of them gets something else with the other. Simplified; edit freely.
 */
const LINES = `
发现 确认 怀疑/疑似 知道/得知
建成 建设 规划 筹建
推进/推动 完成 启动
责令 建议 要求 约谈 提醒
没收 扣押 查封 冻结 暂扣 追缴 征收 征用
撤销 吊销 注销 撤回 暂扣 收回
停止/终止 暂停/中止 恢复 限制
公布/公开 公示 备案 保密
备案 审批/批准/核准/许可 登记 报告 公示 审查/审核
协商 征求意见/听取意见 告知/通知 征得同意/取得同意 投票/表决 听证
收集 使用 共享 转让 公开披露 出售 删除 出租
警告 罚款 通报批评 拘留 行政拘留
有期徒刑 无期徒刑 拘役 管制 死刑
罚款 罚金 违约金 滞纳金
赔偿 补偿 救助 慰问
权利 义务 责任
鼓励 要求 强制 禁止 允许 引导
定期 不定期 临时 随机 实时
每日 每周 每月 每季度 每半年
书面 口头 电子
匿名化 去标识化 加密 脱敏
出售/销售 出租 赠送/捐赠 租赁
购买/采购 租用/租赁 自建 引进
销毁 封存 保存/留存/保留 归档
退款 换货 维修/修理 赔偿 补发
退货 换货 退换货
拆除 改造 加固 修缮 重建
新建 改建 扩建 续建
生产 进口 销售 运输 储存 使用 研发/研制
进口 出口
控制 降低/减少 增加/提高 稳定/保持/维持
半价 免费 全价 优惠/打折
全额 定额 差额 适当 部分 按比例
监测 治理 评估/评价 整治
救援 赔偿
签收 发货 下单/下订单 付款/支付
工作日 自然日/日历日
营业收入/营收 净利润 利润总额 毛利润/毛利
总量 强度 人均 增速
国家级 省级/省一级 市级/设区的市级/地市级 县级 乡级/乡镇级 区级
省级人民政府 市级人民政府/设区的市级人民政府 县级人民政府 乡镇人民政府/乡级人民政府
本科 专科 硕士 博士 高中 初中
收入 支出
债权 债务
出租人/出租方 承租人/承租方 房东 租客
买方/买受人 卖方/出卖人
原告 被告 第三人
委托人 受托人
保险人 被保险人 受益人 投保人
债权人 债务人
发包人/发包方 承包人/承包方
生产者 销售者 消费者 进口者
定金 押金 保证金
轻微 较轻 较重 严重 特别严重
较大 重大 特别重大 巨大 特别巨大
成年人 未成年人 老年人
白天/日间 夜间
工作日 节假日/法定节假日 周末/双休日
室内 室外/户外
地上 地下
上游 下游
一审 二审 再审 终审
国家标准 行业标准 地方标准 团体标准 企业标准
强制性标准 推荐性标准
中央 省级 地方
主犯 从犯
事前/事先 事中 事后
含税 不含税
专利 商标 著作权/版权 商业秘密
工伤 病假 产假 年休假/年假 事假 婚假 育儿假
制定/制订 修订 废止
制定/制订 拟订/拟定/起草
颁发 吊销 换发 补发
延长 缩短
开放 关闭
允许 禁止
提前 推迟/延期/延后
试点 推广/推开
研究 建立/设立 落实 制定
故意 过失 重大过失
双方 一方
境内 境外
公益 商业/营利
注册 登录 注销
发起 参与
起诉 调解 仲裁 和解
听证 公示
全职 兼职
股东会 董事会 监事会
引进 培育/培养
招录 培训
线上 线下
抽查 普查 全面检查/全面排查
全部/所有 部分 多数/大多数 个别
`;

/** For each word its place in each line that it stands in. */
const places = new Map<string, Map<number, number>>();
for (const [line, words] of LINES.trim().split("\n").entries())
  for (const [place, same] of words.split(" ").entries())
    for (const word of same.split("/"))
      places.set(word, (places.get(word) ?? new Map<number, number>()).set(line, place));

/** Words that no line has. */
const NONE: ReadonlyMap<number, number> = new Map();

/** Whether two folded words are never told as the same: a line has both, as two. */
export function areContrasted(one: string, other: string): boolean {
  const those = places.get(other) ?? NONE;
  return [...(places.get(one) ?? NONE)].some(([line, place]) => (those.get(line) ?? place) !== place);
}

/** All words that a line has. */
export const CONTRASTED: readonly string[] = [...places.keys()];
