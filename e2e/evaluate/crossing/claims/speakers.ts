/** Who says the claims that were made up for this set; nobody of these names is known to us. */
export const MADE_UP_SPEAKERS: Readonly<Record<string, readonly string[]>> = {
  marsh: ["Helen Marsh", "Marsh", "海伦·马什", "马什", "馬什"],
  ruiz: ["Tomas Ruiz-Vell", "Ruiz-Vell", "托马斯·鲁伊斯维尔", "鲁伊斯维尔"],
  okafor: ["Grace Okaforth", "Okaforth", "格蕾丝·奥卡福斯", "奥卡福斯", "奧卡福斯"],
  caldermoor: ["Caldermoor Rail", "Caldermoor", "考德穆尔铁路"],
  asterwick: ["Asterwick Motors", "Asterwick", "阿斯特威克汽车", "阿斯特威克"],
  pelorin: ["Pelorin Air", "佩洛林航空"],
  tidegate: ["Tidegate Bank", "Tidegate", "潮门银行", "潮門銀行"],
  brookwell: ["Brookwellen Foods", "Brookwellen", "布鲁克韦伦食品"],
  lindqvist: ["Erik Lindqvister", "Lindqvister", "埃里克·林德奎斯特", "林德奎斯特"],
  lin: ["林启铭远", "林啟銘遠", "Lin Qimingyuan"],
  zhou: ["周雅汀文", "Zhou Yatingwen"],
  qingsuiling: ["青穗岭集团", "青穗嶺集團", "青穗岭", "Qingsuiling Group", "Qingsuiling"],
  beiqueling: ["北阙岭电力", "北闕嶺電力", "北阙岭", "Beiqueling Power", "Beiqueling"],
  lanmo: ["澜墨科技", "瀾墨科技", "澜墨", "Lanmo Technology", "Lanmo"],
  chiqiong: ["驰穹出行", "馳穹出行", "驰穹", "Chiqiong Mobility", "Chiqiong"],
  he: ["何思漪远", "He Siyiyuan"],
};
