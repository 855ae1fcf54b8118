/** Looks at watched pages whose time has come. */
export async function lookAtWatches(): Promise<void> {}
