import type { FieldFault } from '../../platform/domain-error.js';
import type { FaultyField, Messages } from './catalogue.js';
import { spoken } from './spoken.js';

const { day, moment, count } = spoken('ar');

const commentForms = {
  one: 'تعليق واحد',
  two: 'تعليقان',
  few: '# تعليقات',
  many: '# تعليقًا',
  other: '# تعليق',
};

export const ar: Messages = {
  lang: 'ar',
  day,
  moment,

  skip: 'انتقل إلى المحتوى',
  toFrontPage: 'إلى الصفحة الأولى',
  forModerators: 'للمشرفين',
  errorPrefix: 'خطأ: ',

  latest: 'أحدث المقالات',
  nothingPublished: { title: 'لم يُنشر شيء بعد', text: 'هنا سيظهر أول مقال.' },
  olderArticles: 'مقالات أقدم',
  commentCount: (n) => (n === 0 ? 'لا تعليقات' : count(n, commentForms)),

  by: (name) => ['بقلم ', name],
  updated: 'حُدِّث في',
  readingTime: (minutes) =>
    count(minutes, {
      one: 'دقيقة واحدة للقراءة',
      two: 'دقيقتان للقراءة',
      few: '# دقائق للقراءة',
      many: '# دقيقة للقراءة',
      other: '# دقيقة للقراءة',
    }),
  tags: 'الوسوم',

  shareIt: 'شاركه…',
  shareOn: 'شارك هذا المقال',
  shareLabels: {
    x: 'إكس',
    facebook: 'فيسبوك',
    whatsapp: 'واتساب',
    telegram: 'تيليغرام',
    linkedin: 'لينكدإن',
    bluesky: 'بلوسكاي',
    reddit: 'ريديت',
    email: 'البريد الإلكتروني',
  },
  linkToCopy: 'أو انسخ الرابط',
  shortLink: { title: 'إلى أين يؤدي هذا الرابط', text: 'هذا رابط مختصر من روابطنا، يؤدي إلى مقال واحد دون غيره.' },
  leadsTo: 'يؤدي إلى',
  readArticle: 'اقرأ المقال',

  comments: (n) => count(n, commentForms),
  noComments: 'لا تعليقات بعد',
  order: 'ترتيب التعليقات',
  oldestFirst: 'الأقدم أولًا',
  newestFirst: 'الأحدث أولًا',
  removed: 'أُزيل هذا التعليق، وبقيت الردود عليه.',
  reply: 'ردّ',
  replyTo: (name) => ['ردّ على ', name],
  inReplyTo: (name) => ['ردًّا على ', name],
  removedAuthor: 'تعليق مُزال',
  earlierComment: 'تعليق سابق',
  moreReplies: 'ردود أخرى',
  moreComments: 'تعليقات أخرى',
  firstComments: 'عودة إلى أول التعليقات',

  leaveAReply: 'اترك ردًّا',
  emailNotice: 'لن يُنشر عنوان بريدك الإلكتروني.',
  requiredNotice: 'الحقول الإلزامية مشار إليها بالعلامة',
  replyingTo: (name) => ['تردّ على ', name],
  cancelReply: 'إلغاء الردّ',
  labels: { comment: 'التعليق', name: 'الاسم', email: 'البريد الإلكتروني', website: 'الموقع' },
  moderated: 'يقرأ أحد المشرفين ردّك قبل أن يظهر.',
  postComment: 'أرسل التعليق',
  repliesClosed: 'لم يعد هذا المقال يقبل الردود.',
  faultsHeading: (n) =>
    count(n, {
      one: 'أمر واحد يحتاج إلى مراجعة',
      two: 'أمران يحتاجان إلى مراجعة',
      few: '# أمور تحتاج إلى مراجعة',
      many: '# أمرًا يحتاج إلى مراجعة',
      other: '# أمر يحتاج إلى مراجعة',
    }),
  notSent: 'لم يُرسل ردّك، وكل ما كتبته ما زال في مكانه.',
  toTheForm: 'انظر ما يحتاج إلى تصحيح',
  fault: arabicFault,

  refusal: {
    403: { title: 'لم يعد هذا المقال يقبل الردود', text: 'أُغلق باب الردود قبل وصول ردّك. تجد نصك أدناه لتحتفظ به.' },
    409: { title: 'تعذّر وضع ردّك في مكانه', text: 'تغيّر شيء وأنت تكتب. تجد نصك أدناه، فأرسله من جديد.' },
    410: { title: 'سُحب هذا المقال', text: 'لم يبقَ ما يُردّ عليه. تجد نصك أدناه لتحتفظ به.' },
    413: { title: 'ردّك أكبر مما نقبل', text: 'اختصره ثم أرسله من جديد. إن استطعنا قراءة نصك فهو أدناه.' },
    415: { title: 'وصل ردّك بصيغة لا نقرؤها', text: 'أرسله من فضلك بالنموذج أدناه.' },
    429: { title: 'ردود كثيرة دفعة واحدة', text: 'لم يُرسل ردّك. انتظر قليلًا ثم اضغط الزر من جديد، ونصك أدناه.' },
    503: { title: 'لا نستطيع استلام ردّك الآن', text: 'لم يُحفظ ردّك. تجد نصك أدناه، فاضغط الزر من جديد بعد قليل.' },
  },
  keptText: 'نصك، لتنسخه',
  tryAgainIn: (seconds) =>
    seconds < 90
      ? `يمكنك المحاولة من جديد بعد ${count(seconds, { one: 'ثانية', two: 'ثانيتين', few: '# ثوانٍ', many: '# ثانية', other: '# ثانية' })}.`
      : `يمكنك المحاولة من جديد بعد ${count(Math.ceil(seconds / 60), { one: 'دقيقة', two: 'دقيقتين', few: '# دقائق', many: '# دقيقة', other: '# دقيقة' })}.`,
  yourReply: 'ردّك',
  status: {
    held: { title: 'ردّك لدى المشرفين', text: 'سيظهر تحت المقال حالما يقرؤه أحدهم ويوافق عليه.' },
    published: { title: 'نُشر ردّك', text: 'يستطيع الجميع قراءته تحت المقال.' },
    declined: { title: 'لم يُنشر ردّك', text: 'قرأه أحد المشرفين وقرّر عدم نشره.' },
  },
  reasonGiven: 'السبب المذكور',
  seeComment: 'انظره تحت المقال',
  keepAddress: 'احتفظ بعنوان هذه الصفحة: فهي تخبرك دائمًا بحال ردّك، وهو لديك وحدك.',
  backToArticle: 'عودة إلى المقال',

  errors: {
    400: { title: 'لم نستطع قراءة الطلب', text: 'ما وصل إلينا غير مفهوم. عُد من فضلك وحاول مرة أخرى.' },
    403: { title: 'لا يحق لك فتح هذا', text: 'يحتاج هذا إلى إذن ليس لديك هنا.' },
    404: { title: 'لا شيء هنا', text: 'ربما في العنوان خطأ، أو نُقل ما كان هنا.' },
    405: { title: 'لا يمكن فعل ذلك هنا', text: 'هذا العنوان للقراءة، أو لنموذج من نماذجنا وحده.' },
    410: { title: 'سُحب ما كان هنا', text: 'كان هنا مقال سحبه الناشر، ولن يعود إلى هذا العنوان.' },
    413: { title: 'هذا أكبر من اللازم', text: 'ما أرسلته أكثر مما نقبل. اختصره من فضلك.' },
    415: { title: 'لا نقرأ هذا النوع', text: 'ما أرسلته جاء بصيغة لا يقبلها هذا العنوان.' },
    422: { title: 'هناك ما يحتاج إلى مراجعة', text: 'بعض ما أرسلته غير صحيح. عُد من فضلك وراجعه.' },
    429: { title: 'تمهّل قليلًا من فضلك', text: 'جاءت طلبات كثيرة من اتصالك. انتظر لحظة.' },
    500: { title: 'حدث عطل لدينا', text: 'ليس الخطأ منك، وقد سجّلناه. حاول من جديد بعد لحظة.' },
    503: { title: 'لا نستطيع الرد الآن', text: 'حاول من جديد بعد لحظة من فضلك.' },
  },
  requestId: 'إن راسلتنا بهذا الشأن فهذا الرقم يعيننا على العثور عليه:',
};

/** The server's sentences are English; the code says enough to say it in Arabic. */
function arabicFault({ code }: FieldFault, field: FaultyField | null): string {
  const label = field ? `«${field.label}»` : 'أحد الحقول';
  switch (code) {
    case 'required':
      return `الحقل ${label} مطلوب.`;
    case 'too-long':
      return field
        ? `الحقل ${label} أطول من المسموح، وهو ${count(field.limit, { few: '# أحرف', many: '# حرفًا', other: '# حرف' })}.`
        : `${label} أطول من المسموح.`;
    case 'not-an-email':
      return 'هذا ليس عنوان بريد إلكتروني صحيحًا، مثل name@example.org.';
    case 'not-a-url':
      return 'هذا ليس عنوان موقع صحيحًا، مثل https://example.org.';
    case 'parent-unavailable':
      return 'لم يعد التعليق الذي تردّ عليه موجودًا. يمكنك إرسال ردّك تعليقًا مستقلًا.';
    default:
      return `في ${label} ما لا نقبله. راجعه من فضلك.`;
  }
}
