import { headers } from "next/headers";

/** Forms that lead somewhere by themselves have an address; the rest are sent by scripts alone. */
const WAIT = `addEventListener("submit",(event)=>{if(!event.target.hasAttribute("action"))event.preventDefault()},true)`;

/**
 * A form that is sent before the page's scripts are there stays as it is. The browser would open the page anew with all
 * that was typed in its address, and none of it would be saved.
 */
export async function FormsWait() {
  return <script nonce={(await headers()).get("x-nonce") ?? undefined}>{WAIT}</script>;
}
