/**
 * Writes a made-up corpus of comments with labels, one JSON object a line, for `riposte rules classifier --evaluate`. The same
 * corpus each time. It is no substitute for real ones (docs/rules.md says what its figures mean and what not): it is put together
 * from phrases, so wording recurs more than people's does. It is made hard where it can be: every thread has a subject of its own, so
 * that the later ones speak of what the earlier never mentioned; campaigns of spam come and go, and half of those in the later
 * threads were never seen before; decent people link, sell a bicycle and write of casinos; spam praises the article and hides in a
 * website; insults use everyday words; and one decision in fifty is a slip.
 */
const count = Number(process.argv[2] ?? 3000);
const threads = 60;

let state = 20_261_124;
const random = () => {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
};
const pick = (list) => list[Math.floor(random() * list.length)];
const often = (share) => random() < share;

const subjects = [
  ['the harbour', 'boats', 'the quay'],
  ['the new tram', 'the rails', 'the stop'],
  ['the casino law', 'gambling', 'the licence'],
  ['the school budget', 'teachers', 'class sizes'],
  ['the river flood', 'the dam', 'the insurance'],
  ['the cycle lanes', 'helmets', 'parking'],
  ['the vaccine trial', 'doctors', 'side effects'],
  ['the bitcoin tax', 'exchanges', 'the treasury'],
  ['the night train', 'the sleeper', 'the border'],
  ['the museum heist', 'the guards', 'the paintings'],
  ['the bakery strike', 'bread', 'wages'],
  ['the election', 'turnout', 'the mayor'],
  ['the wolf cull', 'shepherds', 'fences'],
  ['the broadband plan', 'fibre', 'villages'],
  ['the old cinema', 'the screen', 'popcorn'],
  ['the rent cap', 'landlords', 'deposits'],
  ['the pension gap', 'women', 'part time work'],
  ['the heat wave', 'trees', 'shade'],
  ['the football final', 'the referee', 'the keeper'],
  ['the library cuts', 'books', 'opening hours'],
  ['the airport noise', 'runways', 'windows'],
  ['the fishing quota', 'cod', 'nets'],
  ['the theatre roof', 'donations', 'the choir'],
  ['the chess scandal', 'engines', 'the arbiter'],
  ['the milk price', 'farmers', 'supermarkets'],
  ['the drone ban', 'hobbyists', 'the beach'],
  ['the bridge repair', 'steel', 'detours'],
  ['the eclipse', 'glasses', 'clouds'],
  ['the hospital merger', 'nurses', 'beds'],
  ['the tourist tax', 'hotels', 'cruise ships'],
];
const german = [
  ['der Hafen', 'Schiffe'],
  ['die Straßenbahn', 'Gleise'],
  ['die Miete', 'Vermieter'],
  ['das Kino', 'Filme'],
  ['der Wolf', 'Schafe'],
  ['die Wahl', 'Stimmen'],
];
const french = [
  ['le port', 'bateaux'],
  ['le tramway', 'rails'],
  ['les loyers', 'locataires'],
  ['le cinéma', 'films'],
  ['le loup', 'brebis'],
  ['les élections', 'voix'],
];
const chinese = [
  ['港口', '船'],
  ['电车', '轨道'],
  ['房租', '房东'],
  ['图书馆', '书'],
  ['选举', '投票'],
  ['大桥', '钢材'],
];
const arabic = [
  ['الميناء', 'السفن'],
  ['القطار', 'السكك'],
  ['الإيجار', 'المالك'],
  ['المكتبة', 'الكتب'],
  ['الانتخابات', 'الأصوات'],
  ['الجسر', 'الحديد'],
];

const people =
  'Ada Otto Bea Marta Jonas Lucía Amir Chen Fatima Pierre Ines Tom Sara Yusuf Lena Igor Noor Paul Mei Olga'.split(' ');
const surnames = ['', '', '', ' K.', ' Brandt', ' Okafor', ' Silva', ' Petrov', ' Haddad', ' Moreau'];
const decentSites = [
  'https://en.wikipedia.org/wiki/History',
  'https://www.bbc.co.uk/news',
  'https://archive.org/details/notes',
  'https://github.com/notes',
  'https://www.lemonde.fr/',
];

const decent = {
  en: ([a, b, c]) =>
    pick([
      () =>
        `I walked past ${a} last week and ${pick(['nobody', 'everybody', 'my neighbour'])} was talking about ${b}. ${pick(['Strange times.', 'It will pass.', 'Good to read it explained here.'])}`,
      () => `${pick(['Thank you', 'Thanks', 'Good piece'])}. What about ${c} though? You say little about ${b}.`,
      () =>
        `This is ${pick(['wrong', 'only half true', 'too simple'])}: ${b} ${pick(['were never the problem', 'cost twice of what you write', 'have been promised for years'])}. See ${pick(decentSites)}`,
      () =>
        `My father worked with ${b} for ${pick(['ten', 'twenty', 'thirty'])} years and he always said ${c} would be the first thing to go.`,
      () =>
        `Who pays for ${a}? We do, as always. ${pick(['And nobody asked us.', 'I want my money back.', 'Free it is not.'])}`,
      () => `${pick(['Agreed.', 'No.', 'So true.', 'First!', 'Well said.', 'lol', 'Source?'])}`,
      () =>
        `Does anybody know when ${a} ${pick(['opens', 'will be decided', 'was built'])}? The site of the city says nothing about ${c}.`,
      () => `I sold my ${pick(['bike', 'car', 'boat'])} because of ${a}. Best price I ever got, by the way.`,
      () =>
        `@${pick(people)} you forget ${b}. Read the second paragraph again, then ${pick(['click on the map', 'look at the table', 'come back'])}.`,
      () =>
        `There is a typo in the third line. Otherwise the best I have read about ${a} so far, and I follow ${c} closely.`,
    ])(),
  de: ([a, b]) =>
    pick([
      `Endlich schreibt jemand über ${a}. Über ${b} hätte ich gern mehr gelesen.`,
      `Das stimmt so nicht: ${b} gab es schon vorher.`,
      `Danke für den Artikel. Wer zahlt am Ende für ${a}?`,
      `Wir wohnen nebenan, ${b} hört man die ganze Nacht.`,
    ]),
  fr: ([a, b]) =>
    pick([
      `Merci pour cet article sur ${a}. Et les ${b} ?`,
      `Ce n’est pas vrai, ${a} n’a jamais coûté autant.`,
      `Mon père s’occupait des ${b}, il aurait ri.`,
      `Qui va payer ${a} ? Nous, comme toujours.`,
    ]),
  zh: ([a, b]) =>
    pick([
      `终于有人写${a}了，${b}的问题也要说。`,
      `我不同意，${b}不是这样的。`,
      `谢谢作者，${a}的历史很有意思。`,
      `我家就在${a}旁边，每天都看见${b}。`,
    ]),
  ar: ([a, b]) =>
    pick([
      `شكرا على المقال عن ${a}، لكن ماذا عن ${b}؟`,
      `هذا غير صحيح، ${b} كانت هنا من قبل.`,
      `نسكن قرب ${a} ونرى ${b} كل يوم.`,
      `من يدفع ثمن ${a}؟ نحن كالعادة.`,
    ]),
};

const site = (stem) =>
  `https://${stem}${pick(['', '-online', '24', '-best'])}.${pick(['example', 'shop.example', 'top.example'])}/${pick(['', 'go', 'x1'])}`;
const campaigns = [
  () => [`Play at ${site('luckyspin')} and get ${pick(['100', '200', '500'])} free spins, no deposit bonus!`, 'Lucky'],
  () => [
    `Cheap ${pick(['viagra', 'v1agra', 'cialis', 'C1alis'])} without prescription, fast shipping ${site('pillshop')}`,
    'Dr Health',
  ],
  () => [
    `I earn $${pick(['85', '120', '97'])} an hour working from home, my friend showed me how: ${site('easycash')}`,
    pick(people),
  ],
  () => [
    `Great article! I really enjoy reading your blog, keep up the good work.`,
    pick(['SEO Services', 'Best Roofing', 'Plumber Near Me']),
    site('seo-agency'),
  ],
  () => [`Check out my channel, I post new videos every day, please subscribe!!! ${site('mychannel')}`, pick(people)],
  () => [
    `${pick(['You', 'People like you', 'The author'])} ${pick(['are', 'is'])} ${pick(['an idiot', 'a disgrace', 'vermin'])}, ${pick(['go back where you came from', 'somebody should shut you up', 'I hope you lose everything'])}.`,
    pick(people),
  ],
  () => [`МАГАЗИН часов и сумок, скидки до 70%, доставка: ${site('replica')}`, 'Sale'],
  () => [`专业办证、开发票，请加微信 ${pick(['a', 'b', 'c'])}${Math.floor(random() * 9000)}，价格优惠`, '办证'],
  () => [`Hot girls in your city are waiting, no sign up: ${site('dating')} 💋💋`, pick(['Anna', 'Kate', 'Julia'])],
  () => [`Send 0.1 BTC and receive 0.2 BTC back, official giveaway ${site('elon-give')}`, 'Crypto Support'],
  // From here on seen only in the later threads.
  () => [
    `Our law firm has recovered funds for victims of scams. Contact the recovery expert on WhatsApp +1 ${Math.floor(random() * 900)} 555`,
    'Recovery Expert',
  ],
  () => [
    `I was sick for years until Dr ${pick(['Ogun', 'Sule', 'Ade'])} cast a spell and brought my husband back. Email him today.`,
    pick(people),
  ],
  () => [`Kredit ohne Schufa, sofort Auszahlung, jetzt beantragen: ${site('sofortkredit')}`, 'Kredit'],
  () => [
    `Nice post. I also wrote about this topic on my page.`,
    pick(['Essay Writers', 'Cheap Essays', 'Custom Papers']),
    site('essay'),
  ],
  () => [`Watch the full match live in HD free stream ➡ ${site('livestream')}`, 'Stream'],
  () => [
    `${pick(['Shut up', 'Nobody asked you'])}, ${pick(['you stupid cow', 'you old fool', 'loser'])}. ${pick(['Kill yourself.', 'Drop dead.', 'Rot in hell.'])}`,
    pick(people),
  ],
  () => [`Télécharge gratuitement des films et séries sur ${site('streaming-fr')}`, 'Films'],
  () => [`AI writes your essays and code in seconds, try the free trial ${site('smartbot')} 🚀`, 'Growth'],
  () => [`ربح المال من المنزل، سجل الآن ${site('ribh')}`, 'ربح'],
  () => [`Forex signals 95 % win rate, join the Telegram group t.me/fx${Math.floor(random() * 99)}`, 'Trader'],
];
const early = 10;

function aComment(thread) {
  const later = thread >= threads * 0.7;
  if (often(0.35)) {
    const known = campaigns.slice(Math.max(0, Math.floor(thread / 10) - 1), early);
    const [comment, name, website = null] = pick(later && often(0.5) ? campaigns.slice(early) : known)();
    return { comment, name, website, label: 'spam' };
  }
  const language = pick(['en', 'en', 'en', 'en', 'de', 'fr', 'zh', 'ar']);
  const subject = { en: subjects, de: german, fr: french, zh: chinese, ar: arabic }[language];
  const comment = decent[language](subject[thread % subject.length]);
  const name = pick(people) + pick(surnames);
  return {
    comment,
    name,
    website: often(0.1) ? `https://${name.toLowerCase().replace(/[^a-z]/g, '')}.example/` : null,
    label: 'ham',
  };
}

for (let index = 0; index < count; index++) {
  const thread = Math.floor((index / count) * threads);
  const comment = aComment(thread);
  const label = often(0.02) ? (comment.label === 'spam' ? 'ham' : 'spam') : comment.label;
  process.stdout.write(`${JSON.stringify({ thread: `thread-${thread}`, ...comment, label })}\n`);
}
