import { foldHan } from "../han";
import { wordsIn } from "../wordLists/functionWords";

/**
 * Words that a dictionary gives one gloss in English and that differ all the same: in law, in who does it, in what comes of
 * it, in how firm it is. Two words of one line are never the same, but for those with a stroke between them.
 */
const LINES = [
  "征收 征用 没收 征购 收购 收归 罚没 追缴",
  "报告 举报 汇报 检举 揭发 告发 控告 投诉 申诉 上报 申报 呈报 通报",
  "辱骂 滥用 虐待 侮辱 诽谤 谩骂",
  "拘留 逮捕 扣留 拘捕 羁押 拘禁 监禁 软禁 扣押 查封 冻结 关押 拘役",
  "股东会 股东大会 董事会 监事会 理事会 委员会 议会 大会 会议 国会 人大 政协",
  "合同 协议 契约 合约 协定 条约 公约 约定 协商",
  "赔偿 补偿 报酬 赔款 补助 补贴 津贴 偿还 返还 退还 归还 抵偿 弥补",
  "权利 权力 权限 职权 权益 利益 权威 特权 资格",
  "义务 责任 职责 任务 负责 担保",
  "罚款 罚金 滞纳金 违约金 罚没",
  "撤销/撤消 撤回 取消 吊销 注销 废止/废除 作废 解除",
  "终止 中止 停止 暂停 解除 结束 中断 完成",
  "抵押 质押 典当 留置 担保 保证 承诺 保障 确保 许诺",
  "定金 订金 押金 保证金 存款 预付款",
  "审查 审核 审批 审议 审理 审判 审计 复核 复议 检查 检验 检测 检疫 检察 监察 督察 监督 监管 监控 监视 核查 核实 核对 调查 侦查 勘察 勘验 考察 考核 评估 评价 鉴定 鉴别",
  "批准 核准 许可 准许 允许 同意 授权 认可 备案 审定 通过 承认 确认 认定",
  "起诉 公诉 上诉 申诉 控诉 诉讼 投诉 申请 请求 要求 上访",
  "调解 仲裁 裁决 裁定 判决 决定 和解 协调",
  "处罚 处分 惩罚 惩处 惩戒 制裁 刑罚 处理 处置 办理",
  "被告 被告人 嫌疑人 犯罪人 罪犯 犯人 当事人 原告 申请人 证人",
  "抚养 扶养 赡养 收养 监护 看护 照顾 护理 抚育",
  "登记 注册 备案 报名 记录 签到",
  "转让 转移 移交 让与 移转 调动 调整",
  "租赁 出租 承租 租用 借用 贷款 借款",
  "职工/员工/雇员 工人 职员 人员 工作人员 公务员 干部 官员 劳动者 雇主 用人单位 经理 主管 主任 负责人 领导 领袖 首长 主席 主管部门",
  "居民 公民 国民 人民 村民 市民 民众 群众 公众 住户 用户 客户/顾客 消费者 使用者 会员 成员",
  "子女 孩子 儿童 婴儿 未成年人 少年 青少年 青年 学生 小学生 幼儿",
  "公布/发布/颁布 公告 公示 公开 宣布 通知 告知 通告 声明 披露 出版 发行",
  "规定 规章 条例 法规 法律 规则 规范 制度 章程 准则 标准 政策 办法 法令 命令 决定 体系 系统 程序",
  "部门 机关 机构 组织 单位 团体 协会 社团 政府 当局 机制 公司 企业 商行 厂商 银行 金融 学校 学院 大学 医院",
  "命令 指令 责令 指示 指导 建议 提议 劝告 意见 方案 计划 规划 项目 预案",
  "强制 强迫 胁迫 逼迫 迫使",
  "期间 期限 时效 时限 时期 时间 时候 日期 周期 阶段",
  "股票 股份 股权 证券 债券 债权 债务 凭证 证书 证明 执照 许可证 票据",
  "资本 资金 资产 财产 基金 经费 财务 财政 物资 本金",
  "收入 所得 收益 利润 利息 营业额 产值 工资 薪金 报酬 奖金",
  "费用 税收 税款 价格 成本 代价 租金 保费 关税 收费",
  "应当/应该/应 必须 需要 可以 能够 有权 不得 禁止 得以 须 可能 或许 也许 将要 愿意 打算 希望 力争/争取 尽力 努力 尝试/试图 计划 考虑 拟 或者",
  "全部/所有/一切/全体 部分 某些/有些 许多 大量 多数 少数 主要 任何 每个 各个 整个 完全 充分",
  "首次 第一 最初 原始 最后 最终 后来 之后 然后 以前 之前 以后 目前/现在 立即 尽快 及时 按时 定期 随时 经常 长期 永久 临时 短期 偶尔 一次 再次",
  "公开 秘密 机密 绝密 保密 隐私 私人 个人 私有 国有 集体 公共 公有 共同",
  "故意 过失 疏忽 蓄意 恶意 善意",
  "伤害 损害 损失 危害 侵害 破坏 损毁 毁坏 侵犯 妨害 事故 灾害",
  "盗窃 抢劫 抢夺 诈骗 欺诈 侵占 挪用 贪污 受贿 行贿",
  "制造 生产 加工 建造 设立 成立 创立 开设 建成",
  "购买 采购 收购 征购 订购 买卖 销售 出售 贸易/交易 经营 营业 业务",
  "提供 供应 供给 供养 给予 发放 拨付 支付 缴纳/交纳/缴付 偿付",
  "进口 出口 引进/引入 输入 输出",
  "保留 保存 保管 保护 维护 维持 保持 保卫 储存 存储 留存 扣留",
  "收集/搜集 采集 征集 募集 汇集 使用 利用 运用 应用 采用 适用 分享 共享 披露",
  "删除 销毁 消除 清除 去除 移除 排除 免除 豁免 减免 减轻 减少 降低 削减 缩小",
  "增加 提高 提升 扩大 增长 加强/强化 促进 推动 推进 推广 推行/实行/实施/施行 执行 履行 落实",
  "重大 重要 严重 主要 关键 特别 特殊 专门 一般 普通 正常 通常",
  "死亡/逝世/去世 牺牲 阵亡 伤亡 残疾 伤残",
  "军人 士兵 军官 士官 军士 退伍 退役 转业 复员",
  "乡镇 农村 村庄 县城 城镇 城市 地区 区域 地方 省份 国家 街道 社区",
  "教师 老师 教授 教练 医师 医生 护士 律师 法官 检察官 警察 公安",
  "竞争 比赛 较量 争议 纠纷 冲突 争端 矛盾",
  "解释 说明 阐明 定义 澄清",
];

/** For each word its place in each line that it stands in. */
const places = new Map<string, Map<number, number>>();
for (const [line, words] of LINES.entries())
  for (const [place, same] of wordsIn(words).entries())
    for (const word of same.split("/").map(foldHan))
      places.set(word, (places.get(word) ?? new Map()).set(line, place));

/** What turns a sentence round or counts, in a word or at its beginning. */
const NEGATED = /[不未无非毋勿没免否反]/u;
const COUNTED = /[一二两三四五六七八九十百千万亿零半双首末初次]/u;
const sign = (word: string, form: RegExp) => form.exec(word)?.[0] ?? "";

/** Whether two folded words differ, whatever a dictionary says. */
export function areDistinct(one: string, other: string): boolean {
  if (sign(one, NEGATED) !== sign(other, NEGATED) || sign(one, COUNTED) !== sign(other, COUNTED)) return true;
  const those = places.get(other);
  return [...(places.get(one) ?? [])].some(([line, place]) => (those?.get(line) ?? place) !== place);
}
