import { type FieldFault } from '../domain-error.js';

/** All that a page needs to tell a person what went wrong and give back what was typed. */
export interface ErrorPage {
  readonly status: number;
  readonly title: string;
  readonly message: string;
  readonly code?: string;
  readonly requestId: string;
  readonly method: string;
  /** Pattern of the matched route, such as `/articles/:slug`; null when none matched. */
  readonly route: string | null;
  readonly params: Readonly<Record<string, string>>;
  /** The header of this name, as it was sent. */
  readonly acceptLanguage: string | undefined;
  readonly faults: readonly FieldFault[];
  /** The fields of the form that was refused, secrets left out; null when there was none. */
  readonly typed: Readonly<Record<string, string>> | null;
  /** Public facts that the error carries. */
  readonly extra: Readonly<Record<string, unknown>>;
  readonly retryAfterSeconds?: number;
}

/**
 * How errors look on the face for people; the site provides it. Whatever it throws, and a page that takes longer than a second,
 * is replaced by the plain page below.
 */
export abstract class ErrorPages {
  /** A whole HTML document, escaped. */
  abstract render(page: ErrorPage): string | Promise<string>;

  /** A path of this site to go to instead (303), such as the sign-in page on 401; null to show the page. */
  insteadOf(_page: ErrorPage): string | null {
    return null;
  }
}

/** Says what is needed without help from anybody, so it also works while the house is coming down. */
export class PlainErrorPages extends ErrorPages {
  render({ title, message, requestId, faults, typed }: ErrorPage): string {
    const list = faults.map((fault) => `<li>${escaped(fault.message)}</li>`).join('');
    const fields = Object.entries(typed ?? {}).map(
      ([name, text]) => `<h2>${escaped(name)}</h2><pre>${escaped(text)}</pre>`,
    );
    return [
      '<!doctype html><html lang="en"><head><meta charset="utf-8">',
      '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">',
      `<title>${escaped(title)}</title></head><body><main><h1>${escaped(title)}</h1><p>${escaped(message)}</p>`,
      list === '' ? '' : `<ul>${list}</ul>`,
      fields.length === 0 ? '' : `<p>This is what you had written:</p>${fields.join('')}`,
      `<p><small>${escaped(requestId)}</small></p></main></body></html>\n`,
    ].join('');
  }
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
