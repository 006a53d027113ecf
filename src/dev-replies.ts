import { type SampleReply } from './comment/sample-replies.js';

/** Waits for a moderator, so that the queue of a development site has something in it. */
export const heldReplies: readonly SampleReply[] = [
  {
    authorName: 'Ines Fabri',
    website: 'https://example.org/lamps',
    text: `Our street tried it the other way round: lamps on, but half as bright. Nobody noticed until the bill came.

The council's own figures are at https://example.org/a, https://example.org/b and https://example.org/c.`,
    children: [],
  },
  {
    authorName: 'نور الحلبي',
    text: 'وماذا عن الذين يعملون ليلاً؟ لا أحد يسألهم قبل أن تُطفأ المصابيح.',
    children: [],
  },
];

export const spamReplies: readonly SampleReply[] = [
  {
    authorName: 'Best Lamp Deals 24',
    website: 'https://example.com/win',
    text: 'Wow so usefull article!!! I make 900 every day from home with ONE simple lamp. Visit https://example.com/win now',
    children: [],
  },
];
