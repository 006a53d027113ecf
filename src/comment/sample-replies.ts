/** A reply of the thread that a new house starts with. Nobody's: there is no address behind it. */
export interface SampleReply {
  readonly authorName: string;
  readonly website?: string;
  readonly text: string;
  readonly children: readonly SampleReply[];
}

/** Replies to the long sample article, oldest first, four levels deep at most. */
export const sampleReplies: readonly SampleReply[] = [
  {
    authorName: 'Margit Sørlund',
    text: `I run the night desk at a small hospital some way inland, where the same was tried, and I would like to see the falls in two columns: those on the lit streets and those on the dark ones. Nine more in one year may be ice. We had a bad February.`,
    children: [
      {
        authorName: 'Tobias Reeve',
        text: `Seven within sight of a dead lamp is in the article. That leaves twenty-four that were not.`,
        children: [
          {
            authorName: 'Margit Sørlund',
            text: `Yes, and how many of the twenty-two the year before fell within sight of a lamp that was on? Without that figure the seven says nothing. I am not arguing for either side. I only want the other half of the table.`,
            children: [
              {
                authorName: 'Ольга Вереск',
                text: `I was one of the volunteers who went through the hospital's books. For the year before it was six. We left it out because nobody on the committee could agree on how far "within sight" is. I wish now that we had printed it with that remark.`,
                children: [],
              },
              {
                authorName: 'Tobias Reeve',
                text: `Six and seven! Then the handrails will do more than the lamps. Thank you, Olga.`,
                children: [],
              },
            ],
          },
        ],
      },
    ],
  },
  {
    authorName: 'D. Okonkwo-Lind',
    website: 'https://example.org/moth-nights',
    text: `Eighty-eight kinds from one trap is a fine year, but please be careful with the comparison. A trap that has to outshine a street lamp catches less than the same trap in the dark, even if there are just as many moths about. Some of the forty-one "new" kinds were probably there all along, dancing round the lamps.

Which is still a good reason to turn the lamps off, of course.`,
    children: [
      {
        authorName: '山口 澪',
        text: `We met the same problem with fireflies. In the end we stopped trapping and counted along a fixed path on fixed nights. It is slower, and you need patient children, but the lamps do not spoil the numbers.`,
        children: [
          {
            authorName: 'D. Okonkwo-Lind',
            website: 'https://example.org/moth-nights',
            text: `Patient children are the one instrument we have plenty of. May I borrow your method? I would gladly write up how it goes.`,
            children: [],
          },
        ],
      },
    ],
  },
  {
    authorName: 'Callum',
    text: `Lovely piece. But I drive the early delivery van, and the sentence about dipping lights "as in a church" made me laugh. Half of us dip. The other half come round the cannery bend like the end of the world.`,
    children: [],
  },
  {
    authorName: 'ليلى النجّار',
    text: `The most important sentence in it is the cleaner's: "For you it is a walk. For me it is the last part of work." Whoever plans a city at noon should be made to cross it once at one in the morning, alone, carrying a bag.`,
    children: [
      {
        authorName: 'Anneke de Wit',
        text: `Our council did just that: a walk with the planners, led by night-shift workers. It took two hours, and it changed the route of a bus and the place of three bus stops. Nothing else that year was as cheap.`,
        children: [
          {
            authorName: 'ليلى النجّار',
            text: `Is there a report that one could send to one's own council? In any language, we will manage.`,
            children: [],
          },
        ],
      },
      {
        authorName: 'P. Marchetti',
        text: `Agreed about the bus. Less sure about lamps that wake when somebody passes: on our street they told everyone exactly where you were.`,
        children: [],
      },
    ],
  },
  {
    authorName: 'The parrot’s owner',
    text: `I had no idea that we were being counted. He is called Admiral, he is thirty-one, and he would like it known that he walks me.`,
    children: [],
  },
];
