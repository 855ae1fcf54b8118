import type { Span } from "@/lib/language/span";

/*
 * Offices of the Chinese state by what they are in charge of. What a statute calls 主管部门, 行政主管部门 or 行政部门 is one
 * office, and the reforms of 2008, 2013, 2018 and 2023 gave offices other names: the successor last. Where one office took over
 * from several (市场监督管理 from 工商, 质量技术监督 and others), only the one that it took most from is held for it.
 */
const CHARGES = `
交通 道路运输 交通运输 > 交通运输
环境保护 环保 生态环境 > 生态环境
农业 农业农村 > 农业农村
林业 林业和草原 林业草原 > 林业草原
国土资源 土地 自然资源 > 自然资源
卫生 卫生计生 卫生和计划生育 卫生健康 > 卫生健康
劳动 劳动保障 劳动和社会保障 人力资源和社会保障 人力资源社会保障 > 人力资源社会保障
建设 住房城乡建设 住房和城乡建设 > 住房城乡建设
工商行政 工商 市场监督 市场监管 > 市场监督
安全生产监督 应急 应急管理 > 应急
科学技术 科技 > 科学技术
水 水利 水务 > 水利
体育 > 体育
教育 > 教育
民政 > 民政
商务 > 商务
财政 > 财政
价格 物价 > 价格
旅游 文化和旅游 > 旅游
税务 > 税务
司法 > 司法
气象 > 气象
邮政 > 邮政
档案 > 档案
保密 > 保密
密码 > 密码
文物 > 文物
烟草专卖 > 烟草专卖
`;

const OFFICE_KEY = "≈office:";

/** Whether a key is that of an office. */
export const isOffice = (key: string): boolean => key.startsWith(OFFICE_KEY);

const charges = new Map<string, string>();
for (const line of CHARGES.trim().split("\n")) {
  const [before = "", name = ""] = line.split(" > ");
  for (const one of [...before.split(" "), name]) charges.set(one, name);
}

const CHARGE = [...charges.keys()].toSorted((a, b) => b.length - a.length).join("|");
const KIND = "行政主管部门|行政管理部门|行政部门|主管部门|管理部门|管理机关|管理机构|部门";

/** The office, with the government that it is one of; that of a county or above is meant where none is named. */
const OFFICE = new RegExp(`(?:县级以上)?(?:(?:地方)?(?:各级)?人民政府)?(${CHARGE})(?:${KIND})`, "gu");
/** One of several offices before the word that tells that they are some: 农业、林业、水利等部门. */
const LISTED = new RegExp(`(?<=[,、和及府院的]|^)(${CHARGE})(?=[,、和及等][^.;:]{0,30}?部门)`, "gu");

const MAY_HOLD = /部门|管理机/u;

/** Where a folded text names an office of the state; an office under its names has one key. */
export function findOffices(folded: string): (Span & { key: string })[] {
  if (!MAY_HOLD.test(folded)) return [];
  const found = [OFFICE, LISTED].flatMap((form) =>
    Array.from(folded.matchAll(form), ({ index, 0: words, 1: charge = "" }) => ({
      start: index,
      end: index + words.length,
      key: `${OFFICE_KEY}${charges.get(charge)}`,
    })),
  );
  const kept: typeof found = [];
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}
