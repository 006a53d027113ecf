import { withoutPageTail } from './page-furniture.js';

const article = 'The ferry came back.\n\nNobody had expected it.';

describe('what a page puts beneath an article', () => {
  it.each([
    ['Share it...\n\nLeave a Reply\n\nYour email address will not be published. Required fields are marked *', 3],
    ['Share it…', 1],
    ['Share this:\n\n* Facebook\n* X\n* Email', 4],
    ['### Leave a Reply\n\nComment *\nName *\nEmail *\nWebsite\n\nPost Comment', 6],
    ['LEAVE A COMMENT   Cancel reply', 1],
    ['**Leave a Reply to Nils**\n\nSave my name, email, and website in this browser for the next time I comment.', 2],
    ['Share this post\nYour e-mail address will not be published.\n\nRequired fields are marked *\n\n\n', 3],
  ])('is left out: %j', (tail, lines) => {
    const read = withoutPageTail(`${article}\n\n${tail}`);
    expect(read.text).toBe(article);
    expect(read.leftOut).toHaveLength(lines);
  });

  it('says which lines it left out', () => {
    expect(withoutPageTail(`${article}\n\n  Share it…\n\n## Leave a Reply`).leftOut).toEqual([
      'Share it…',
      'Leave a Reply',
    ]);
  });

  it.each([
    `Share it...\n\n${article}`,
    `${article}\n\nShare it\n\nOne more thing.`,
    `${article}\n\nLeave a Reply\n\nThat was the last line of her letter.`,
    `${article}\n\nShare it with whoever is hungry.`,
    `${article}\n\nWebsite`,
    `${article}\n\nReply\n\nX`,
    `${article}\n\n\`\`\`\nShare it...\n\`\`\``,
  ])('stays where it is the article’s own: %j', (text) => {
    expect(withoutPageTail(text)).toEqual({ text, leftOut: [] });
  });

  it('may be all that there is', () => {
    expect(withoutPageTail('Share it...\n\nLeave a Reply').text).toBe('');
  });
});
