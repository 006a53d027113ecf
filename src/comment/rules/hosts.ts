export const addresses = /(?:https?:\/\/|\bwww\.)[^\s<>"')\]]+/giu;

/** The hosts that a text links to, once for each link; a link that leads nowhere counts under no name. */
export function hostsIn(source: string): string[] {
  return (source.normalize('NFKC').match(addresses) ?? []).map(hostOf);
}

export function hostOf(address: string): string {
  const bare = address.replace(/[.,;:!?…*_~]+$/u, '');
  const url = URL.parse(/^www\./iu.test(bare) ? `http://${bare}` : bare);
  return url?.hostname.replace(/^www\.|\.$/giu, '').toLowerCase() ?? '';
}
