import { createNavigation } from "next-intl/navigation";
import { routing } from "./routing";

/** For the desk only. Public pages use plain `<a href={href(locale, path)}>`: no client code, and cached pages. */
export const { Link, usePathname, useRouter } = createNavigation(routing);
