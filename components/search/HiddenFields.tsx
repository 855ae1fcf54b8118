/** What a form leaves as it is in the address. */
export function HiddenFields({ address }: { address: string }) {
  return [...new URLSearchParams(address)].map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
