import type { Locale } from "@/lib/i18n/routing";
import type { Typed } from "./form";

/** The pledge that began this site, to try the form with: the speakers' words, and what they mean in Chinese. */
export const EXAMPLE: Record<Locale, Typed> = {
  en: {
    earlier:
      "We are dedicating 20% of the compute we’ve secured to date over the next four years to solving the problem of superintelligence alignment.",
    earlierLang: "en",
    earlierSaidOn: "2023-07-05",
    later:
      "as we said last july, we’re committed to allocating at least 20% of the computing resources to safety efforts across the entire company",
    laterLang: "en",
    laterSaidOn: "2024-08-01",
  },
  zh: {
    earlier: "我们将在未来四年内把迄今获得的算力的 20% 用于解决超级智能对齐问题。",
    earlierLang: "zh",
    earlierSaidOn: "2023-07-05",
    later: "正如我们去年七月所说，我们承诺把至少 20% 的计算资源用于全公司的安全工作。",
    laterLang: "zh",
    laterSaidOn: "2024-08-01",
  },
};
