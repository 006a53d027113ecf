import { translation } from './translation.js';

/** Simplified Chinese. Full-width punctuation, and no spaces, not even around names. */
export const zh = translation({
  // The frame
  skip: '跳到正文',
  toFrontPage: '返回首页',
  forModerators: '管理员入口',
  errorTitle: '有误：{title}',

  // The front page
  latest: '最新文章',
  nothingPublished: { title: '尚未发表文章', text: '第一篇文章将出现在这里。' },
  olderArticles: '更早的文章',

  // The article
  by: '作者：{name}',
  updated: '更新于{day}',
  readingTime: '阅读约需{minutes, plural, other {#分钟}}',
  tags: '标签',

  // Share it
  shareIt: '分享……',
  shareOn: '分享这篇文章',
  shareLabels: {
    x: 'X',
    facebook: 'Facebook',
    whatsapp: 'WhatsApp',
    telegram: 'Telegram',
    linkedin: '领英',
    bluesky: 'Bluesky',
    reddit: 'Reddit',
    email: '电子邮件',
  },
  linkToCopy: '或复制链接',
  shortLink: { title: '这个链接通向哪里', text: '这是本站的短链接，只通向一篇文章，别无他处。' },
  leadsTo: '通向',
  readArticle: '阅读文章',

  // The thread
  comments: '{count, plural, other {#条评论}}',
  noComments: '还没有评论',
  order: '评论排序',
  oldestFirst: '最早在前',
  newestFirst: '最新在前',
  staffBadge: '编辑部',
  edited: '编辑于{moment}',
  removed: '这条评论已被移除，它的回复仍保留。',
  reply: '回复',
  replyTo: '回复{name}',
  inReplyTo: '回复{name}',
  removedAuthor: '已移除的评论',
  earlierComment: '先前的评论',
  moreReplies: '更多回复',
  moreComments: '更多评论',
  firstComments: '回到最前面的评论',
  newReplies: '{count, plural, other {#条新评论}}',
  toNewReplies: '前往新评论',

  // Leave a Reply
  leaveAReply: '发表回复',
  formNotice: '<email>您的电子邮箱地址不会被公开。</email>必填项已用{mark}标注',
  replyingTo: '正在回复{name}',
  cancelReply: '取消回复',
  labels: { comment: '评论', name: '姓名', email: '电子邮箱', website: '网站' },
  policy: {
    open: '您的回复会立即显示，除非某条规则要求先由管理员阅读。',
    known: '您的第一条回复经管理员阅读后才会显示。目前之后的回复也是如此，因为仅凭填写的姓名或邮箱无法证明是谁。',
    held: '每条回复都经管理员阅读后才会显示。',
  },
  repliesUntil: '回复开放至{moment}。',
  repliesCloseWith: '{count, plural, other {发表的评论达到#条后，将关闭评论。}}',
  repliesOpenAt: '这篇文章将于{moment}开放回复。',
  houseRules: '本站守则',
  formatting: '可以使用少量的Markdown：{examples}',
  marked: { emphasis: '强调', strong: '加重', code: '代码', quotation: '引用', item: '列表', link: '链接' },
  leaveEmpty: '请将此项留空',
  remember: '在此设备上记住我{days, plural, other {#天}}',
  storedNotice:
    '您的回复连同姓名和网站，以及加密封存的邮箱地址，会一直保存到您撤回为止。<privacy>保存哪些内容、为什么、保存多久</privacy>',
  preview: '预览',
  previewTitle: '预览：{title}',
  previewAlert: '这是预览，您的回复尚未发出。<preview>查看效果</preview>',
  previewHeading: '预览您的回复',
  previewNote: '尚未发出。请在下方修改，或直接发表。',
  postComment: '发表评论',
  repliesClosed: '这篇文章已不再接受回复。',
  repliesClosedByAge: '这篇文章已不再接受回复，因为它发表已有一段时间。',
  repliesClosedByCount: '这篇文章已不再接受回复，因为评论数量已满。',

  // What is wrong with a reply, by the code of the fault
  faultsHeading: '{count, plural, other {有#处需要再看一看}}',
  notSent: '您的回复没有发出，所写内容都还在。',
  notSentAlert: '您的回复没有发出，所写内容都还在。<form>查看需要修改的地方</form>',
  faultOf: '{field}：{fault}',
  fault: {
    required: '请填写此项。',
    'too-long': '请不要超过{most, plural, other {#个字符}}。',
    'too-long-by': '请不要超过{most, plural, other {#个字符}}，现有{count, plural, other {#个}}。',
    'not-an-email': '请填写邮箱地址，例如{example}。',
    'not-a-url': '请填写网址，例如{example}。',
    'forbidden-character':
      '{which, select, line {请只写一行，不要使用控制字符。} controls {请去掉控制字符。} direction {请去掉会颠倒文字方向的字符。} marks {请减少同一个字上的附加符号和不可见字符。} other {请去掉不属于文字的字符。}}',
    'not-text': '请发送纯文本。',
    repeated: '此项出现了两次，请只发送一次。',
    'parent-unavailable': '您要回复的评论已不存在。您仍可将它作为单独的评论发表。',
    other: '此处有我们无法接受的内容，请检查。',
  },

  // A reply that was not taken
  refusal: {
    400: { title: '您的回复在传送中受损', text: '回复没有保存。我们还能读到的部分显示在下方，请检查后重新发送。' },
    403: { title: '这篇文章已不再接受回复', text: '您的回复送达之前，评论已经关闭。您的文字在下方，便于保存。' },
    404: { title: '这里没有这篇文章', text: '这个地址下没有可以回复的内容。您的文字在下方，便于保存。' },
    409: { title: '您的回复未能发表', text: '您书写期间情况有了变化。您的文字在下方，请重新发送。' },
    410: { title: '这篇文章已被撤回', text: '已没有可以回复的内容。您的文字在下方，便于保存。' },
    413: { title: '您的回复过长，无法接收', text: '请缩短后重新发送。只要还能读到您的文字，就会显示在下方。' },
    415: { title: '我们无法读取您回复的格式', text: '请使用下方的表单发送。' },
    429: { title: '短时间内回复太多', text: '这条回复没有发出。请稍候片刻，再按一次按钮；您的文字在下方。' },
    503: { title: '我们暂时无法接收您的回复', text: '回复没有保存。您的文字在下方，请稍后再按一次按钮。' },
  },
  perhapsSaved:
    '我们无法确定您的回复是否已经保存。您的文字在下方，请稍后再按一次按钮。这样做没有问题：相同的文字不会出现两次。',
  keptText: '您的文字，可供复制',
  tryAgainInSeconds: '请在{seconds, plural, other {#秒}}后重试。',
  tryAgainInMinutes: '请在{minutes, plural, other {#分钟}}后重试。',

  // The way of one that was
  yourReply: '您的回复',
  status: {
    held: { title: '您的回复正在等待审核', text: '管理员阅读并同意后，它就会出现在文章下方。' },
    published: { title: '您的回复已发表', text: '所有人都可以在文章下方读到它。' },
    declined: { title: '您的回复未予发表', text: '管理员已经读过，决定不予发表。' },
    withdrawn: { title: '您已撤回这条回复', text: '您的文字、姓名和邮箱地址都已从这里删除。' },
  },
  why: '原因',
  because: {
    closed: '这篇文章现在不再接受回复。',
    allRead: '这篇文章的所有回复都先经阅读再发表。',
    unknown: '我们还不认识您，所以管理员会先阅读您的回复。',
    name: '这个名字很像本站工作人员或本站的名字。',
    words: '其中有本站留意的词语。',
    links: '其中的链接多于可直接发表的数量。',
    hosts: '其中的链接指向本站留意的地方。',
    banned: '目前不接受来自您所在网络或使用类似邮箱地址的回复。',
    onHold: '来自您所在网络或使用类似邮箱地址的回复会先由管理员阅读。',
  },
  setAside: { title: '您的回复未予发表', text: '本站的一条规则将其搁置，管理员仍可放行。' },
  own: {
    edit: '编辑您的回复',
    save: '保存修改',
    editUntil: '在{moment}之前，或有人回复之前，您都可以修改。',
    editHeld: '在等待审核期间，您可以随时修改。',
    readAgain: '保存后，可能需要管理员重新阅读，它才会再次显示。',
    answered: '已有人回复您，因此不能再修改。',
    decided: '管理员已经作出决定，因此不能再修改。',
    tooLate: '修改时间已过。',
    notSaved: '您的修改没有保存，所写内容都还在。',
    overtaken: '在您书写期间，这条回复发生了变化。您的文字保留在下方；请先查看当前内容，如仍需修改，请再次保存。',
    withdraw: '撤回您的回复',
    withdrawText: '您的文字、姓名和邮箱地址将从这里永久删除。如果别人已经回复，他们的文字会保留。',
    withdrawButton: '永久删除',
  },
  reasonGiven: '给出的理由',
  declineReasons: {
    'off-topic': '内容与文章或其下的讨论无关。',
    insult: '内容侮辱或贬低他人。去掉这些后，欢迎您重新发表。',
    advertising: '内容是广告。',
    private: '内容透露了他人的隐私。',
    unlawful: '内容可能违法，我们不能发表。',
    repeated: '这里已经有人说过同样的内容。',
  },
  addressSeen: {
    title: '有人查看过您的邮箱地址',
    text: '审核并不需要它。一位工作人员因故需要查看，并说明了理由；我们的记录中已有记载。',
  },
  seeComment: '在文章下方查看',
  keepAddress: '请保存本页的网址：在{day}之前，您可以在这里查看这条回复的状态，也可以修改它，而且只有您拥有这个网址。',
  backToArticle: '返回文章',

  // What is kept about a reply
  privacy: {
    title: '关于一条回复，我们保存什么',
    intro: '回复不需要账号，页面不从别处加载任何内容，也不告知其他任何人。这里保存的全部内容如下。',
    languages: '本页的其他语言版本',
    kept: '保存多久',
    words: {
      title: '您的文字、姓名和网站',
      why: '回复发表后读者会看到它们。如果您或管理员修改了回复，管理员仍可读到修改之前的内容。',
      kept: '直到您撤回回复。未获发表或被管理员移除的回复同样会保存。',
    },
    email: {
      title: '您的电子邮箱地址',
      why: '以便就您的回复与您联系。地址加密保存，绝不公开；管理员只能看到遮盖后的形式。若编辑确需查看，会连同理由一并记录，您的回复页面也会告知您。',
      kept: '与回复保存的时间相同。',
    },
    network: {
      title: '您的网络地址的摘要',
      why: '用于识别大量发送和同一发送者。地址本身不保存，没有我们的密钥，也无法由摘要得知地址。',
      kept: '{days, plural, other {#天}}。',
    },
    manner: {
      title: '您的回复如何到达，以及规则的判断',
      why: '从打开页面到发送之间的秒数（如页面脚本测得）；人们看不见的字段是否被填写；同样的文字是否曾经来过。这样管理员知道回复为何等待，新规则也可以在生效前先行试用。',
      kept: '直到您撤回回复。',
    },
    retry: {
      title: '您所发送内容的摘要',
      why: '避免因重复点击或连接中断而把您的回复发表两次，并识别再次发送的相同内容。',
      kept: '{days, plural, other {#天}}。',
    },
    report: {
      title: '您对一条回复的举报',
      why: '您选择的理由和写下的文字，供管理员查看。我们不保存您是谁，只保存您的网络地址的摘要，使每位读者只计一次。',
      kept: '与该回复保存的时间相同；摘要保存{days, plural, other {#天}}。',
    },
    remembered: {
      title: '保存在您自己设备上的姓名、邮箱和网站',
      why: '仅在您勾选之后：一个加密的Cookie，下次为您填好表单。否则我们不设置任何Cookie。',
      kept: '{days, plural, other {#天}}，或直到您在未勾选时发送一条回复。',
    },
    record: {
      title: '管理员的记录',
      why: '记录收到了一条回复以及对它的决定，以便复核。其中没有您的文字、姓名和地址。',
      kept: '与本站存在的时间相同。',
    },
    out: '如何删除',
    outByLink:
      '请打开您自己回复的页面（发送后您会得到它的网址），选择“{withdraw}”。文字、姓名、网站和地址会立即删除。该链接的有效期为{days, plural, other {#天}}。',
    outByLetter: '逾期之后，或没有该链接时，请写信给本站的出版者。',
  },

  // Reporting a comment
  report: {
    link: '举报',
    linkTo: '举报{name}的评论',
    title: '举报评论',
    intro: '管理员会查看这条评论。没有人会知道是谁举报的。',
    reason: '这条评论有什么问题？',
    reasons: {
      spam: '广告或垃圾信息',
      abuse: '侮辱或威胁他人',
      illegal: '违反法律',
      'off-topic': '与文章无关',
      other: '其他原因',
    },
    text: '还有什么需要管理员知道',
    send: '提交举报',
    thanks: { title: '谢谢', text: '管理员会查看这条评论。' },
  },

  // Errors
  foreign: {
    title: '没有发送任何内容',
    text: '您的浏览器没有说明这份表单来自本站页面，因此未作处理。请返回并复制您写的内容，重新打开页面后再发送。如果仍然不行，可能是隐私设置或浏览器扩展隐藏了表单的来源。',
  },
  errors: {
    400: { title: '我们无法读懂这个请求', text: '收到的内容无法理解。请返回后再试一次。' },
    403: { title: '您无权打开此页', text: '这需要您在此没有的权限。' },
    404: { title: '这里什么也没有', text: '网址可能有误，或者原来的内容已经移走。' },
    405: { title: '此处不能这样做', text: '这个地址只供阅读，或只供本站的表单使用。' },
    410: { title: '这里的内容已被撤回', text: '曾在这里的内容已被收回，不会再回到这个地址。' },
    413: { title: '内容太大了', text: '您发送的内容超过了我们能接收的大小，请缩短。' },
    415: { title: '我们无法读取这种格式', text: '这个地址不接受您所发送的格式。' },
    422: { title: '有些内容需要再看一看', text: '您发送的部分内容有误。请返回检查。' },
    429: { title: '请稍慢一些', text: '来自您的连接的请求过多，请稍候。' },
    500: { title: '我们这边出了故障', text: '这不是您的错，我们已经记录下来。请稍后再试。' },
    503: { title: '我们暂时无法回应', text: '请稍后再试。' },
  },
  requestId: '如就此事来信，请附上这个编号，便于查找：{number}',
});
