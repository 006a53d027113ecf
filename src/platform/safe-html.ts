declare const brand: unique symbol;

/** Markup that one of our renderers made from a source. Pages put it in as it is; everything else is escaped. */
export type SafeHtml = string & { readonly [brand]: true };

/** Only for a renderer's last line, and for reading back from the database what a renderer had stored there. */
export function asSafeHtml(renderedByUs: string): SafeHtml {
  return renderedByUs as SafeHtml;
}
