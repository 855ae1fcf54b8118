/*
 * How far a deed goes, a stage a line: done, under way or begun, and only thought of or furthered. To build is more than to
 * start, and to start more than to study. Chinese, simplified; of several verbs in a row the first says which.
 */
export const STAGES: readonly string[] = [
  "全面完成 建成 完成 竣工 完工 落成 实现 投产 投运 投入使用 投入运营 开通 通车 出台 颁布 印发 全面实施 办结 兑现 取得",
  "启动 开工 动工 着手 筹建 筹集 推进 开展 加快推进 有序推进 稳步推进 开展前期",
  "研究 研究制定 探索 谋划 论证 评估 酝酿 推动 支持 鼓励 引导 倡导 筹备 规划",
];
