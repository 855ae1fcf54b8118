/** The smallest page that Next can serve: what our cached pages are measured against. */
export default function Page() {
  return <p>stet</p>;
}
