import { renderComment } from './comment-body.js';

describe('a comment as markup', () => {
  it.each([
    ['one line', 'Hello.', '<p dir="auto">Hello.</p>'],
    ['a line break', 'One\nTwo', '<p dir="auto">One<br/>Two</p>'],
    ['two paragraphs', 'One\n \n\nTwo', '<p dir="auto">One</p><p dir="auto">Two</p>'],
    ['markup as text', '<script>alert(1)</script>', '<p dir="auto">&lt;script>alert(1)&lt;/script></p>'],
    ['entities as text', 'AT&amp;T &lt;b&gt;', '<p dir="auto">AT&amp;amp;T &amp;lt;b&amp;gt;</p>'],
  ])('keeps %s', (_, source, html) => {
    expect(renderComment(source)).toBe(html);
  });
});
