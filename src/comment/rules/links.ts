import { z } from 'zod';
import { hostOf, hostsIn } from './hosts.js';
import { hold, rule } from './rule.js';

/** `example.org` stands for itself and for everything below it. */
export function isUnder(host: string, domains: readonly string[]): boolean {
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

/** As a person writes them, with or without what stands around a host. */
const domains = z
  .array(
    z
      .string()
      .max(300)
      .transform((text, context) => {
        const bare = text.trim().replace(/^\*\./u, '');
        const host = hostOf(/^https?:\/\//iu.test(bare) ? bare : `http://${bare}`);
        if (host !== '') return host;
        context.addIssue({ code: 'custom', message: 'please name hosts such as example.org.' });
        return z.NEVER;
      }),
  )
  .max(2000)
  .transform((hosts) => [...new Set(hosts)])
  .default([]);

export const manyLinks = rule({
  name: 'links',
  title: 'Number of links',
  shape: z.strictObject({
    most: z.int().min(0).max(100).default(2).meta({ description: 'Links that a reply may hold.' }),
    mostToOneHost: z.int().min(0).max(100).default(0).meta({ description: 'Of these, to one host; 0: no matter.' }),
    trusted: domains.meta({ description: 'Hosts whose links are not counted, with all below them.' }),
  }),
  toldToAuthor: true,
  says: ({ most, mostToOneHost, trusted }) =>
    [
      most === 0
        ? 'A reply with a link is held'
        : `A reply with more than ${most} ${most === 1 ? 'link' : 'links'} is held`,
      mostToOneHost > 0 && `, and one with more than ${mostToOneHost} to the same host`,
      trusted.length > 0 && `; links to ${trusted.join(', ')} are not counted`,
      '. Of people we know it is only noted.',
    ]
      .filter(Boolean)
      .join(''),
  judge: ({ source, author }, { most, mostToOneHost, trusted }) => {
    const hosts = hostsIn(source).filter((host) => !isUnder(host, trusted));
    const toOne = Math.max(0, ...[...Map.groupBy(hosts, (host) => host).values()].map((same) => same.length));
    const outcome = author === 'known' ? 'note' : 'hold';
    if (hosts.length > most)
      return { outcome, detail: `The reply holds ${hosts.length} ${hosts.length === 1 ? 'link' : 'links'}.` };
    if (mostToOneHost > 0 && toOne > mostToOneHost)
      return { outcome, detail: `The reply holds ${toOne} links to the same host.` };
    return null;
  },
});

export const linkHosts = rule({
  name: 'link-hosts',
  title: 'Where links lead',
  shape: z.strictObject({ hosts: domains.meta({ description: 'Hosts to hold replies for, with all below them.' }) }),
  toldToAuthor: true,
  says: ({ hosts }) =>
    hosts.length === 0
      ? 'No host is held for its name yet.'
      : `A reply that links to ${hosts.join(', ')}, or whose author names a website there, is held.`,
  judge: ({ source, website }, { hosts }) => {
    const linked = [...hostsIn(source), ...(website === null ? [] : [hostOf(website)])];
    const listed = hosts.filter((host) => linked.some((each) => isUnder(each, [host])));
    return listed.length === 0 ? null : hold(`It links to ${listed.slice(0, 3).join(', ')}.`);
  },
});
