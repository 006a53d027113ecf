import { readingMinutes, wordCountOf } from './reading-time.js';

describe('words', () => {
  it.each([
    ['en', 'The ferry — late, again — wasn’t full.', 6],
    ['de', 'Die Fähre kommt spät.', 4],
    ['ar', 'تعود العبّارةُ ليلاً إلى الميناء.', 5],
    ['ru', 'Паром вернулся ночью.', 3],
    ['hi', 'नौका रात को लौटी।', 4],
    ['en', '  …  !', 0],
    ['en', '', 0],
  ])('%s: %s', (lang, text, count) => {
    expect(wordCountOf(text, lang)).toBe(count);
  });

  it.each([
    ['ja', '夜のフェリーが港へ帰る', 6, 9],
    ['zh', '夜班渡轮回到港口', 3, 6],
    ['th', 'เรือข้ามฟากกลับมาตอนกลางคืน', 5, 9],
  ])('%s: told apart without spaces', (lang, text, atLeast, atMost) => {
    const count = wordCountOf(text, lang);
    expect(count).toBeGreaterThanOrEqual(atLeast);
    expect(count).toBeLessThanOrEqual(atMost);
  });
});

describe('minutes', () => {
  it.each([
    [0, 'en', 1],
    [228, 'en', 1],
    [912, 'en', 4],
    [912, 'en-GB', 4],
    [276, 'ar', 2],
    [920, 'tlh', 5],
  ])('%d words in %s take %d', (words, lang, minutes) => {
    expect(readingMinutes(words, lang)).toBe(minutes);
  });
});
