import sanitize from 'sanitize-html';
import { safeHref } from '../platform/http/safe-href.js';
import { refuseTooDeep } from './html-depth.js';
import { labelOfPicture, ownPicture, pictureElsewhere } from './safe-image.js';

const BLOCKS =
  'blockquote caption dd dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre table tbody td tfoot th thead tr ul';
const INLINE =
  'a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q rp rt ruby s samp small strong sub sup time u var wbr';

/** What an article is made of. No class, id, name or style of the author's: they belong to the page around it. */
const RULES: sanitize.IOptions = {
  allowedTags: [...BLOCKS.split(' '), ...INLINE.split(' ')],
  allowedAttributes: {
    '*': ['lang', 'dir'],
    a: ['href', 'title', 'class'],
    abbr: ['title'],
    img: ['src', 'alt', 'title', 'width', 'height', 'loading'],
    ol: ['start', 'reversed'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan', 'scope'],
    time: ['datetime'],
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  enforceHtmlBoundary: false,
  parseStyleAttributes: false,
  nestingLimit: 100,
  transformTags: {
    a: (tagName, { href, class: _, ...rest }) => {
      const safe = safeHref(href?.trim() ?? '');
      return { tagName, attribs: safe === null ? rest : { href: safe, ...rest } };
    },
  },
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && (attribs['src'] ?? attribs['href']) === undefined,
};

/** Written HTML, reduced to what an article is made of. */
export function renderHtml(source: string): string {
  refuseTooDeep(source);
  return inTableBoxes(lowerHeadings(sanitize(source, rules())));
}

/** Made anew for each body: they count the links that are open, since a link in a link is none. */
function rules(): sanitize.IOptions {
  let links = 0;
  const step = (name: string, by: number) => {
    if (name === 'a') links += by;
  };
  return {
    ...RULES,
    onOpenTag: (name) => step(name, 1),
    onCloseTag: (name) => step(name, -1),
    transformTags: { ...RULES.transformTags, img: (_, attribs) => picture(attribs, links > 0) },
  };
}

function picture({ src = '', ...rest }: sanitize.Attributes, inLink: boolean): sanitize.Tag {
  const own = ownPicture(src.trim());
  if (own !== null) return { tagName: 'img', attribs: { src: own, ...rest, alt: rest['alt'] ?? '', loading: 'lazy' } };
  const href = pictureElsewhere(src.trim());
  if (href === null) return { tagName: 'img', attribs: {} };
  const text = labelOfPicture(rest['alt'] ?? '', href);
  const { title = '' } = rest;
  return inLink
    ? { tagName: 'span', attribs: {}, text }
    : { tagName: 'a', attribs: { class: 'picture', href, ...(title === '' ? {} : { title }) }, text };
}

// The two below read the sanitiser's own output, in which `<` always opens one of the tags above.

function lowerHeadings(html: string): string {
  if (!/<h1[ >]/.test(html)) return html;
  return html.replace(/<(\/?)h([1-5])(?=[ >])/g, (_, slash: string, level: string) => `<${slash}h${Number(level) + 1}`);
}

/** As in Markdown: a wide table scrolls in its own box. */
function inTableBoxes(html: string): string {
  return html
    .replace(/<table(?=[ >])/g, '<div class="table" tabindex="0"><table')
    .replace(/<\/table>/g, '</table></div>');
}
