import { hostsIn } from './hosts.js';
import { linkHosts, manyLinks } from './links.js';
import { type ReplyFacts } from './rule.js';

const lists = {} as never;
const facts = (source: string, website: string | null = null) =>
  ({ source, website, author: 'unknown' }) as unknown as ReplyFacts;
const links = (source: string, setting: object = {}) =>
  manyLinks.judge(facts(source), manyLinks.shape.parse(setting), lists)?.detail ?? null;
const leads = (source: string, website: string | null, hosts: string[]) =>
  linkHosts.judge(facts(source, website), linkHosts.shape.parse({ hosts }), lists)?.detail ?? null;

describe('the hosts of a text', () => {
  it.each([
    ['See https://a.example/x and http://b.example.', ['a.example', 'b.example']],
    ['[here](https://A.Example/?q=http)', ['a.example']],
    ['www.a.example, ｈｔｔｐｓ://b.example', ['a.example', 'b.example']],
    ['https://good.example@bad.example/', ['bad.example']],
    ['https://bücher.example/', ['xn--bcher-kva.example']],
    ['no link: example.org, http:/x', []],
  ])('%s', (source, hosts) => {
    expect(hostsIn(source)).toEqual(hosts);
  });
});

describe('links are held', () => {
  it.each<[string, object, string | null]>([
    ['https://a.example https://b.example', {}, null],
    ['https://a.example https://b.example https://c.example', {}, 'The reply holds 3 links.'],
    ['https://a.example https://b.example https://c.example', { trusted: ['https://www.a.example/path'] }, null],
    ['https://x.a.example', { most: 0, trusted: ['*.a.example'] }, null],
    ['https://a.example', { most: 0 }, 'The reply holds 1 link.'],
    ['https://a.example/1 https://a.example/2', { mostToOneHost: 1 }, 'The reply holds 2 links to the same host.'],
  ])('%s by %j: %s', (source, setting, detail) => {
    expect(links(source, setting)).toBe(detail);
  });

  it.each<[string, string | null, string[], string | null]>([
    ['https://shop.bad.example/', null, ['bad.example'], 'It links to bad.example.'],
    ['Hello.', 'https://bad.example/', ['bad.example'], 'It links to bad.example.'],
    ['https://notbad.example/', null, ['bad.example'], null],
    ['https://bücher.example/', null, ['bücher.example'], 'It links to xn--bcher-kva.example.'],
  ])('for where they lead: %s, %s, %j', (source, website, hosts, detail) => {
    expect(leads(source, website, hosts)).toBe(detail);
  });
});
