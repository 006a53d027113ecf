import { type TestHouse } from '../support/house.js';
import { type Answer, type Sent, Visitor } from '../support/visitor.js';

/** Everything that left the house, as text with the place it was found at. */
export type Find = readonly [where: string, text: string];

/** Somebody whose every answer is kept: status, headers, cookies and body. */
export class Watched extends Visitor {
  readonly seen: Find[] = [];
  readonly statuses = new Set<number>();

  constructor(house: Pick<TestHouse, 'url'>, headers: Readonly<Record<string, string>> = {}) {
    super(house, headers);
  }

  /** At another house, into the same book. */
  at(house: Pick<TestHouse, 'url'>): Watched {
    const there = new Watched(house);
    return Object.assign(there, { seen: this.seen, statuses: this.statuses });
  }

  override async send(path: string, sent: Sent = {}): Promise<Answer> {
    const answer = await super.send(path, sent);
    const headers = [...answer.headers].map((header) => header.join(': ')).join('\n');
    this.statuses.add(answer.status);
    this.seen.push([
      `headers of ${sent.method ?? 'GET'} ${path}`,
      `${headers}\n${answer.headers.getSetCookie().join('\n')}`,
    ]);
    this.seen.push([`body of ${sent.method ?? 'GET'} ${path}`, withoutOwnAddress(answer.text)]);
    return answer;
  }
}

/** A form that was refused comes back with what its sender had typed, where it was typed: in the fields, and nowhere else. */
function withoutOwnAddress(page: string): string {
  return page.replace(/(<input\b[^>]*\bname="(?:email|website|parentId)"[^>]*?\b)value="[^"]*"/g, '$1');
}
