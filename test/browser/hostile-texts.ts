import { calls, elements, exits, quiet, quoted } from './scripts.js';

/**
 * Some eleven thousand hostile texts, made and not collected: each payload in each place that it may have to break out of, in each
 * spelling that something on the way may take off again, and cut in the middle. The same ones each time.
 */

type Change = (text: string) => string;

const each = (text: string, mark: RegExp, change: (character: string) => string) =>
  text.replace(new RegExp(mark, 'gu'), change);
const code = (character: string) => character.codePointAt(0) ?? 0;
const marks = /[<>"'&=/()]/;

/** What a second decoding, a lenient parser or a change of case would turn into the text itself. */
const spellings: readonly Change[] = [
  (text) => each(text, marks, (mark) => `&#${code(mark)};`),
  (text) => each(text, marks, (mark) => `&#x${code(mark).toString(16).padStart(7, '0')}`),
  (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
  (text) => each(text, marks, (mark) => `&amp;#${code(mark)};`),
  (text) => encodeURIComponent(text),
  (text) => encodeURIComponent(encodeURIComponent(text)),
  (text) => each(text, marks, (mark) => `\\u${code(mark).toString(16).padStart(4, '0')}`),
  (text) => each(text, marks, (mark) => `\\x${code(mark).toString(16)}`),
  (text) => [...text].map((letter, index) => (index % 2 ? letter.toUpperCase() : letter)).join(''),
  (text) => each(text, /[!-~]/, (letter) => String.fromCodePoint(code(letter) + 0xfee0)),
  (text) => text.replaceAll(' ', '\n'),
  (text) => text.replaceAll(' ', '/').replaceAll('=', '\t=\t'),
  (text) => text.replaceAll('<', '<\u200d').replaceAll('on', 'o\u00adn'),
  (text) => text.replaceAll('script', 'scr<script>ipt').replaceAll('on', 'oonn'),
  (text) => text.replaceAll('<', '+ADw-').replaceAll('>', '+AD4-'),
];

/** Places of the small Markdown. */
const places: readonly Change[] = [
  (text) => `\`${text}\``,
  (text) => `\`\`\`html\n${text}\n\`\`\``,
  (text) => `> ${text}\n\n- ${text}`,
  (text) => `**${text}** *${text}*`,
  (text) => `[${text}](https://example.org/)`,
  (text) => `[x](https://example.org/${text.replaceAll(' ', '%20')})`,
  (text) => `[x](<https://example.org/${text}> "${text}")`,
  (text) => `https://example.org/?${text}`,
  (text) => `<https://example.org/${text.replaceAll(' ', '+')}>`,
];

const whole = elements.map((element, index) => element(calls[index % calls.length] ?? ''));
const breakingOut = exits.flatMap((exit, turn) =>
  elements.map((element, index) => exit + element(calls[(index + turn) % calls.length] ?? '')),
);

const spelt = [...whole, ...breakingOut, ...quiet].flatMap((text) => spellings.map((spelling) => spelling(text)));
const placed = [...whole, ...breakingOut.filter((_, index) => index % 3 === 0), ...quiet].flatMap((text) =>
  places.map((place) => place(text)),
);
const quietlyOut = exits.flatMap((exit) => quiet.map((text) => exit + text));

const hosts = ['p', 'a href=#', 'img src=x', 'svg', 'input type=image src=x', 'details open', 'custom-element'];
const happenings =
  'abort animationend animationstart auxclick beforeinput beforetoggle blur canplay change click close contextmenu copy cut dblclick drag dragend dragenter dragover dragstart drop error focus focusin formdata gotpointercapture input invalid keydown keypress keyup load loadstart mousedown mouseenter mouseleave mousemove mouseout mouseover mouseup pagehide pageshow paste pointerdown pointerenter pointermove pointerover pointerup popstate reset resize scroll scrollend securitypolicyviolation select selectstart slotchange submit toggle touchend touchstart transitionend transitionstart unhandledrejection unload wheel';
const handled = happenings.split(' ').flatMap((happening, index) =>
  hosts.flatMap((host, turn) => {
    const call = calls[(index + turn) % calls.length] ?? '';
    const rest = 'tabindex=1 autofocus contenteditable style="animation:x 1s;transition:all 1s"';
    return [`<${host} on${happening}=${quoted(call)} ${rest}>x`, `" on${happening}=${quoted(call)} ${rest} x="`];
  }),
);

const schemes = [
  'javascript:',
  'JaVaScRiPt:',
  ' javascript:',
  'java\nscript:',
  'java\tscript:',
  'javascript\n:',
  'java&Tab;script:',
  'javascript&colon;',
  '&#106;avascript:',
  '&#x6A;avascript&#58;',
  'javascript%3a',
  '%6aavascript:',
  '\\u006aavascript:',
  'java\u00adscript:',
  'java\u200bscript:',
  'ｊａｖａｓｃｒｉｐｔ：',
  'javascript://example.org/%0a',
  'javascript:https://example.org/%0a',
  'vbscript:',
  'livescript:',
  'data:text/html,<script>opener.',
  'data:text/html;base64,',
  'data:image/svg+xml,<svg/onload=',
  'blob:https://example.org/',
  'filesystem:https://example.org/',
  'view-source:javascript:',
  'feed:javascript:',
  'file:///',
  'intent://evil.example/#',
  '//evil.example/',
  '\\\\evil.example\\',
  '/\\evil.example/',
  'https:evil.example/',
  'https:\\\\evil.example/',
  'https://example.org@evil.example/',
  'https://example.org\\@evil.example/',
  'https://user:word@example.org/',
  'https://example.org%00.evil.example/',
  'https://evil.example。/',
];
const addresses = schemes.flatMap((scheme, index) => {
  const address = scheme + (calls[index % 3] ?? '');
  return [
    address,
    `[x](${address})`,
    `[x](<${address}>)`,
    `![x](${address})`,
    `<${address}>`,
    `[x]: ${address}\n\n[x]`,
    `[x](https://example.org/ "${address}")`,
    `<a href="${address}" autofocus onfocus="__pwn()">x</a>`,
    `"><a href='${address}'>x</a>`,
    `<iframe src="${address}">`,
    `<form action="${address}"><button>x`,
    `<svg><a xlink:href="${address}"><text>x`,
    `<meta http-equiv=refresh content="0;url=${address}">`,
    `<object data="${address}">`,
    `<link rel=stylesheet href="${address}">`,
    `<base href="${address}">`,
  ];
});

/** As if a limit had cut them: what is open then swallows what follows. */
const cut = [...whole, ...quiet].flatMap((text) => {
  const letters = [...text];
  const lengths = letters.map((_, index) => index + 1).filter((length) => length % 3 === 0);
  return lengths.map((length) => letters.slice(0, length).join(''));
});

export const hostileTexts: readonly string[] = [
  ...new Set([...whole, ...breakingOut, ...spelt, ...placed, ...quietlyOut, ...handled, ...addresses, ...cut]),
];
