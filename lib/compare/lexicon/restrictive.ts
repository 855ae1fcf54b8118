/*
 * Chinese words that, before a noun, say which of all: suppliers, and core suppliers. Who holds the speaker to the wording
 * with them gets less. Simplified.
 */
export const RESTRICTIVE: readonly string[] = `
核心 主要 重点 部分 试点 骨干 关键 头部 一级 大型 中型 小型 微型 规模以上 限额以上 龙头
正式 专职 全职 在编 在岗 在职 在册 首任 首任车主 首次 首批 首年 新增 存量 现有 既有
低收入 困难 经济困难 家庭困难 贫困 特困 低保 失能 独居 高龄 重度 符合条件 户籍 本地 本市 常住 应届 适龄
公办 民办 国有 民营 公立 私立 普惠 普惠性 公益性 非营利 非营利性 营利性 寄宿制 全日制 乡村 农村 城镇 市区 中心城区 主城区 核心区 城区 境内 境外 海外 国内 国外
净 直接 间接 自有 自营 付费 注册 认证 实名 活跃 成年 累计 实际 可分配 扣非
`
  .trim()
  .split(/\s+/u);

/** Words that, before a verb, bind more: to be used first of all for it. */
export const BINDING: readonly string[] = [
  "优先",
  "全额",
  "足额",
  "单独",
  "书面",
  "一律",
  "逐一",
  "全程",
  "无条件",
];

/** Words that, before a verb or what it is done to, take something back: little by little, as it fits. */
export const SOFTENING: readonly string[] = `
逐步 逐渐 稳步 有序 适当 适度 适时 酌情 视情 尽量 尽可能 原则上 基本 基本上 大体 大致 总体上 有条件地 有条件的 一般 通常 力争 争取 可以根据需要
根据需要 必要时 试行 试点 探索 研究 鼓励 支持 引导 倡导 推动 合理 部分 初步 一定 一定的
`
  .trim()
  .split(/\s+/u);

/** Words that stand before a noun or a verb and say nothing of which. */
export const LIGHT: readonly string[] =
  "将 将会 会 用于 用以 实现 得到 进行 开展 予以 作出 做好 了解 群体 相关 有关 具体 各类 各种 各项 各 等 所 上述 申请 办理 人选 所属 该 此 本 其 我们 您 今后 今年 设定 方面 工作 领域 推进 推动 加强 提升 促进 继续 持续 全面 加快 保持 行政 人民 人数 数量 总数 金额 数额 额度 中华人民共和国".split(
    " ",
  );
