/*
 * Chinese words that are written in two ways, after the first list of words with variant forms of the Ministry of Education
 * (第一批异形词整理表, 2001) and the usage of statutes: the form in use last. Both have one length, so that positions stay.
 */
const VARIANTS = `
帐户 账户 帐号 账号 帐簿 账簿 帐目 账目 帐册 账册 帐单 账单 帐款 账款 帐务 账务 帐本 账本 总帐 总账 明细帐 明细账 日记帐 日记账
记帐 记账 查帐 查账 建帐 建账 设帐 设账 转帐 转账 结帐 结账 对帐 对账 入帐 入账 算帐 算账 收帐 收账 欠帐 欠账 做帐 做账 台帐 台账
流水帐 流水账 呆帐 呆账 坏帐 坏账 帐外 账外 帐实 账实 帐证 账证 帐表 账表 帐帐 账账
做出 作出 做为 作为 当做 当作 看做 看作 叫做 叫作 其它 其他 惟一 唯一 惟独 唯独 部份 部分 成份 成分 身分 身份 本份 本分 份内 分内
图象 图像 录象 录像 摄象 摄像 影象 影像 给与 给予 撤消 撤销 交待 交代 人材 人才 原故 缘故 笔划 笔画 参预 参与 复辙 覆辙 宏扬 弘扬
弘大 宏大 连接 联接 连结 联结 折衷 折中 赢余 盈余 按装 安装 登陆帐 登录账 定货 订货 定单 订单 定购 订购 通迅 通讯 粘帖 粘贴
计画 计划 涵义 含义 精采 精彩 记念 纪念 克苦 刻苦 模彷 模仿 摹仿 模仿 辞汇 词汇 辐员 幅员 辩认 辨认 起程 启程
`;

const forms = new Map<string, string>();
const words = VARIANTS.trim().split(/\s+/u);
for (let n = 0; n < words.length; n += 2) forms.set(words[n] ?? "", words[n + 1] ?? "");

const FORM = new RegExp([...forms.keys()].toSorted((a, b) => b.length - a.length).join("|"), "gu");

/** A folded text with each Chinese word that is written in two ways in one of them; positions stay. */
export const foldVariants = (folded: string): string =>
  /\p{Script=Han}/u.test(folded) ? folded.replace(FORM, (word) => forms.get(word) ?? word) : folded;
