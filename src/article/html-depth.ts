import { InvalidInput } from '../platform/domain-error.js';

/** Elements inside one another; a table in a list in a quotation is some ten. */
const MAX_DEPTH = 100;

/** Elements whose end tag HTML lets authors leave out, so that a long old page seems to open all of them at once. */
const MAY_STAY_OPEN: ReadonlySet<string> = new Set(
  'p li dt dd tr td th thead tbody tfoot colgroup option optgroup rt rp'.split(' '),
);
const MAX_LEFT_OPEN = 2_000;

const HAS_NO_END: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);

/**
 * Refuses HTML nested so deep that only a machine can have written it, before the sanitiser sees it: its time grows with
 * the square of the depth. One pass; it never counts fewer open elements than the parser will, tags in text aside.
 */
export function refuseTooDeep(html: string): void {
  const open = new Map<string, number>();
  let depth = 0;
  let leftOpen = 0;
  for (const [, slash, tag] of html.matchAll(/<(\/?)([a-zA-Z][^\s/>]*)/g)) {
    const name = (tag ?? '').toLowerCase();
    const count = open.get(name) ?? 0;
    const step = slash === '' ? 1 : -1;
    if (HAS_NO_END.has(name) || count + step < 0) continue;

    open.set(name, count + step);
    if (MAY_STAY_OPEN.has(name)) leftOpen += step;
    else depth += step;
    if (depth > MAX_DEPTH || leftOpen > MAX_LEFT_OPEN) throw tooDeep();
  }
}

function tooDeep(): InvalidInput {
  const message = `The HTML puts more than ${MAX_DEPTH} elements inside one another. Please close what it opens.`;
  return new InvalidInput([{ field: 'source', code: 'too-deep', message }]);
}
