import { moved } from "../shape";

/** Who must act, and what must be done. */
export const chineseActs = moved("zh", [
  {
    id: "actor-centre-local",
    kinds: ["scope"],
    earlier: "新防洪堤的费用由中央政府承担。",
    later: "新防洪堤的费用由地方政府承担。",
  },
  {
    id: "actor-we-suppliers",
    kinds: ["scope"],
    earlier: "本公司将清理制革厂下游的河道。",
    later: "供应商将清理制革厂下游的河道。",
  },
  {
    id: "actor-auditor",
    kinds: ["scope"],
    earlier: "独立审计机构将每月检测厂区空气。",
    later: "本厂工程师将每月检测厂区空气。",
  },
  {
    id: "actor-contractors-out",
    kinds: ["scope"],
    earlier: "员工和外包人员都将接受急救培训。",
    later: "员工将接受急救培训。",
  },
  {
    id: "action-donate-invest",
    kinds: ["scope"],
    earlier: "公司将向乡村医院捐赠3000万元。",
    later: "公司将向乡村医院投资3000万元。",
  },
  {
    id: "action-delete-archive",
    kinds: ["scope"],
    earlier: "用户注销后，我们将删除其聊天记录。",
    later: "用户注销后，我们将封存其聊天记录。",
  },
  {
    id: "action-phase-out-down",
    kinds: ["scope"],
    earlier: "全省将在2030年前逐步淘汰燃煤锅炉。",
    later: "全省将在2030年前逐步减少燃煤锅炉。",
  },
  {
    id: "action-repair-inspect",
    kinds: ["scope"],
    earlier: "路政署今年將維修沿線112座橋樑。",
    later: "路政署今年將檢查沿線112座橋樑。",
  },
  {
    id: "action-complete-start",
    kinds: ["scope"],
    earlier: "新图书馆将于2027年竣工。",
    later: "新图书馆将于2027年开工。",
  },
  {
    id: "action-ban-discourage",
    kinds: ["scope"],
    earlier: "學校將禁止學生在課堂上使用手機。",
    later: "學校將勸導學生不在課堂上使用手機。",
  },
  {
    id: "action-build-run",
    kinds: ["scope"],
    earlier: "慈善机构将在城里建造并运营四处收容所。",
    later: "慈善机构将在城里建造四处收容所。",
  },
  {
    id: "clause-towpath-gone",
    kinds: ["scope", "dropped"],
    earlier: "我们将在运河边种植500棵树，并重新开放旧纤道。",
    later: "我们将在运河边种植500棵树。",
  },
  {
    id: "clause-check-gone",
    kinds: ["scope", "dropped"],
    earlier: "矿山不会让汞流入湖中。独立专家将检测湖水并公布结果。",
    later: "矿山不会让汞流入湖中。",
  },
  {
    id: "clause-training-new",
    kinds: ["scope", "added"],
    earlier: "您在本应用中写的故事归您所有。",
    later: "您在本应用中写的故事归您所有。我们可能用它们训练模型。",
  },
  {
    id: "clause-repair-new",
    kinds: ["scope", "added"],
    earlier: "門市將回收空墨盒。",
    later: "門市將回收空墨盒，並提供打印機維修服務。",
  },
]);
