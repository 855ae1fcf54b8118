import type { SiteBrand } from "@/lib/settings/queries";
import styles from "./Brand.module.css";

/** The logo, in the shape that it has and no higher than a line of the header. */
export function Logo({ logo, name }: { logo: NonNullable<SiteBrand["logo"]>; name: string }) {
  const { path, width, height } = logo;
  return (
    <svg
      className={styles.logo}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      focusable="false"
      role="img"
      aria-label={name}
    >
      <image href={path} width={width} height={height} />
    </svg>
  );
}
