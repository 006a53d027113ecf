/**
 * What readers' pages say, in ICU MessageFormat: docs/languages.md. The other catalogues have these keys and these places.
 * Apostrophes are ’, since ' quotes in ICU.
 */
export const en = {
  // The frame
  skip: 'Skip to content',
  toFrontPage: 'To the front page',
  forModerators: 'For moderators',
  errorTitle: 'Error: {title}',

  // The front page
  latest: 'Latest articles',
  nothingPublished: { title: 'Nothing published yet', text: 'The first article will stand here.' },
  olderArticles: 'Older articles',

  // The article
  by: 'By {name}',
  updated: 'Updated {day}',
  readingTime: '{minutes, plural, one {# minute to read} other {# minutes to read}}',
  tags: 'Tags',

  // Share it
  shareIt: 'Share it…',
  shareOn: 'Share this article',
  shareLabels: {
    x: 'X',
    facebook: 'Facebook',
    whatsapp: 'WhatsApp',
    telegram: 'Telegram',
    linkedin: 'LinkedIn',
    bluesky: 'Bluesky',
    reddit: 'Reddit',
    email: 'Email',
  },
  linkToCopy: 'Or copy the link',
  shortLink: {
    title: 'Where this link leads',
    text: 'This is a short link of ours. It leads to one article, and nowhere else.',
  },
  leadsTo: 'Leads to',
  readArticle: 'Read the article',

  // The thread
  comments: '{count, plural, one {# comment} other {# comments}}',
  noComments: 'No comments yet',
  order: 'Order of the comments',
  oldestFirst: 'Oldest first',
  newestFirst: 'Newest first',
  staffBadge: 'Staff',
  edited: 'edited {moment}',
  editedByModerator: 'edited by a moderator {moment}',
  pinned: 'Pinned',
  pinnedComments: 'Pinned comments',
  threadClosed: 'The moderators take no more replies below this comment.',
  removed: 'This comment was removed. Its replies stay.',
  reply: 'Reply',
  replyTo: 'Reply to {name}',
  inReplyTo: 'in reply to {name}',
  removedAuthor: 'a removed comment',
  earlierComment: 'an earlier comment',
  moreReplies: 'More replies',
  moreComments: 'More comments',
  firstComments: 'Back to the first comments',
  newReplies: '{count, plural, one {# new reply} other {# new replies}}',
  toNewReplies: 'Go to what is new',

  // Leave a Reply
  leaveAReply: 'Leave a Reply',
  formNotice: '<email>Your email address will not be published.</email> Required fields are marked {mark}',
  replyingTo: 'Replying to {name}',
  cancelReply: 'Cancel reply',
  labels: { comment: 'Comment', name: 'Name', email: 'Email', website: 'Website' },
  /** What happens to a reply, by the policy that holds for the article. */
  policy: {
    open: 'Your reply appears at once, unless one of our rules asks a moderator to read it first.',
    known:
      'Your first reply is read by a moderator before it appears. So are later ones for now, since a typed name or address proves nobody.',
    held: 'Every reply is read by a moderator before it appears.',
  },
  repliesUntil: 'You can reply until {moment}.',
  repliesCloseWith:
    '{count, plural, one {Replies close with # published comment.} other {Replies close with # published comments.}}',
  repliesOpenAt: 'Replies to this article open on {moment}.',
  houseRules: 'House rules',
  /** The examples are words between marks, such as *emphasis*. */
  formatting: 'A little Markdown works: {examples}',
  /** Stands between the marks that make it so, as in *emphasis*. */
  marked: { emphasis: 'emphasis', strong: 'strong', code: 'code', quotation: 'quotation', item: 'list', link: 'link' },
  /** Seen only where there are no styles: the field is a trap for programs. */
  leaveEmpty: 'Leave this field empty',
  remember: 'Remember me on this device for {days, plural, one {# day} other {# days}}',
  storedNotice:
    'Your reply is stored with your name and website, and with your email address under seal, until you withdraw it. <privacy>All that is stored, why, and for how long</privacy>',
  preview: 'Preview',
  previewTitle: 'Preview: {title}',
  previewAlert: 'This is a preview. Your reply has not been sent yet. <preview>See how it looks</preview>',
  previewHeading: 'Preview of your reply',
  previewNote: 'It has not been sent yet. Change it below, or post it.',
  postComment: 'Post Comment',
  repliesClosed: 'This article takes no more replies.',
  repliesClosedByAge: 'This article takes no more replies, because it was published some time ago.',
  repliesClosedByCount: 'This article takes no more replies, because it has as many comments as it takes.',

  // What is wrong with a reply, by the code of the fault
  faultsHeading: '{count, plural, one {One thing needs another look} other {# things need another look}}',
  notSent: 'Your reply was not sent. All that you typed is still there.',
  notSentAlert: 'Your reply was not sent. All that you typed is still there. <form>See what needs mending</form>',
  faultOf: '{field}: {fault}',
  fault: {
    required: 'Please fill this in.',
    'too-long': 'Please keep it to {most, plural, one {# character} other {# characters}}.',
    'too-long-by':
      'Please keep it to {most, plural, one {# character} other {# characters}}; {count, plural, one {this is #} other {these are #}}.',
    'not-an-email': 'Please give an address like {example}.',
    'not-a-url': 'Please give a web address like {example}.',
    'forbidden-character':
      '{which, select, line {Please write one line, without control characters.} controls {Please leave out control characters.} direction {Please leave out characters that turn the direction of the text around.} marks {Please put fewer marks and invisible characters on one letter.} other {Please leave out characters that are not text.}}',
    'not-text': 'Please send plain text.',
    repeated: 'This came twice. Please send it once.',
    'parent-unavailable':
      'The comment that you reply to is not there any more. You can still post yours as a comment of its own.',
    'thread-closed':
      'The moderators take no more replies below that comment. You can still post yours as a comment of its own.',
    other: 'Something here cannot be taken. Please check it.',
  },

  // A reply that was not taken
  refusal: {
    400: {
      title: 'Your reply arrived damaged',
      text: 'It was not saved. What we could still read of it is below; please check it and send it again.',
    },
    403: {
      title: 'This article takes no more replies',
      text: 'It was closed before your reply arrived. Your text is below, so that you can keep it.',
    },
    404: {
      title: 'This article is not here (any more)',
      text: 'There is nothing to reply to at this address. Your text is below, so that you can keep it.',
    },
    409: {
      title: 'Your reply could not be placed',
      text: 'Something changed while you were writing. Your text is below; please send it again.',
    },
    410: {
      title: 'This article was withdrawn',
      text: 'There is nothing left to reply to. Your text is below, so that you can keep it.',
    },
    413: {
      title: 'Your reply is too large to be taken',
      text: 'Please make it shorter and send it again. Where we could still read your text, it is below.',
    },
    415: { title: 'Your reply came in a form that we cannot read', text: 'Please send it with the form below.' },
    429: {
      title: 'Too many replies at once',
      text: 'Yours was not sent. Please wait a little and press the button again; your text is below.',
    },
    503: {
      title: 'We cannot take your reply right now',
      text: 'It was not saved. Your text is below; please press the button again in a little while.',
    },
  },
  /** Instead of the text of 503, where the failure came in the middle of it. */
  perhapsSaved:
    'We cannot tell whether your reply was saved. Your text is below; please press the button again in a little while. That is safe: the same words do not appear twice.',
  keptText: 'Your text, to copy',
  tryAgainInSeconds: '{seconds, plural, one {You can try again in # second.} other {You can try again in # seconds.}}',
  tryAgainInMinutes: '{minutes, plural, one {You can try again in # minute.} other {You can try again in # minutes.}}',

  // The way of one that was
  yourReply: 'Your reply',
  status: {
    held: {
      title: 'Your reply is with the moderators',
      text: 'It will stand under the article as soon as one of them has read and approved it.',
    },
    published: { title: 'Your reply is published', text: 'Everybody can read it under the article.' },
    declined: { title: 'Your reply was not published', text: 'A moderator has read it and decided against it.' },
    withdrawn: {
      title: 'You withdrew your reply',
      text: 'Your words, your name and your address have been erased here.',
    },
  },
  why: 'Why',
  because: {
    closed: 'The article takes no more replies by now.',
    allRead: 'All replies to this article are read before they are published.',
    unknown: 'We do not know you yet, so a moderator reads your reply first.',
    name: 'The name looks like that of somebody who works here, or of this site.',
    words: 'It holds a word that this site watches for.',
    links: 'It holds more links than are published at once.',
    hosts: 'It links to a place that this site watches for.',
    banned: 'Replies from your network, or with a mail address like yours, are not taken at present.',
    onHold: 'Replies from your network, or with a mail address like yours, are read by a moderator first.',
  },
  setAside: {
    title: 'Your reply was not published',
    text: 'A rule of this site set it aside. A moderator can still let it through.',
  },
  own: {
    edit: 'Edit your reply',
    save: 'Save the changes',
    editUntil: 'You can edit it until {moment}, or until somebody answers it.',
    editHeld: 'You can edit it as long as it waits.',
    readAgain: 'Once you save, a moderator may read it again before it is back in its place.',
    answered: 'Somebody has answered your reply, so it can no longer be edited.',
    decided: 'A moderator has decided about it, so it can no longer be edited.',
    tooLate: 'The time for editing is over.',
    notSaved: 'Your changes were not saved. All that you typed is still there.',
    overtaken:
      'Your reply changed while you were writing. Your text is below; look at the reply as it stands, and save again if you still mean it.',
    withdraw: 'Withdraw your reply',
    withdrawText:
      'Your words, your name and your address are erased here for good. If others have answered, their words stay.',
    withdrawButton: 'Erase it for good',
  },
  appeal: {
    title: 'Appeal',
    text: 'You may ask once for this decision to be looked at again. Somebody who did not make it decides, as long as there is anybody else.',
    words: 'What they should know (optional)',
    button: 'Appeal',
    notMade: 'Your appeal was not made. All that you typed is still there.',
    over: 'There is nothing to appeal against by now, or you have appealed already.',
    waits: 'You appealed on {moment}. It will be looked at, and the answer will stand here.',
    upheld: 'Your appeal was looked at on {moment}: the decision stands.',
    overturned: 'Your appeal was looked at on {moment}, and your reply was published.',
    answer: 'What you were answered',
  },
  reasonGiven: 'The reason given',
  /** Where the publisher says nothing else, by the code of the reason. */
  declineReasons: {
    'off-topic': 'It is not about the article or the conversation below it.',
    insult: 'It insults or belittles somebody. You are welcome to say it again without that.',
    advertising: 'It advertises something.',
    private: 'It tells private things about somebody.',
    unlawful: 'We may not publish it, because it may break the law.',
    repeated: 'It has been said here already.',
  },
  staffEdits: {
    title: 'A moderator edited your reply',
    text: 'Readers see that it was edited. What a moderator changed, and why, stands here.',
    until: 'Until {moment} it said',
    takenBack: 'A moderator took the edit back. Until {moment} it said',
  },
  addressSeen: {
    title: 'Your address was looked at',
    text: 'Moderators decide without it. Somebody who works here needed to see it, said why, and that is in our record.',
  },
  seeComment: 'See it under the article',
  keepAddress:
    'Keep the address of this page: until {day} it tells how your reply stands and lets you change it, and only you have it.',
  backToArticle: 'Back to the article',

  // What is kept about a reply
  transparency: {
    title: 'What becomes of replies',
    intro:
      'How many replies came in the last twelve months, and what became of them. Numbers are rounded to tens, so that nobody can be found among them.',
    came: 'Replies that came',
    atOnce: 'Published at once',
    approved: 'Approved by a moderator',
    stopped: 'Stopped by a moderator',
    median: 'Half of those that waited were decided within',
    hours: '{hours, plural, one {# hour} other {# hours}}',
    few: 'fewer than 10',
    reasons: 'Why rules stopped replies in these months',
    sender: 'Its sender was banned, or all of theirs is read first.',
    other: 'Another rule of this site.',
  },
  privacy: {
    title: 'What is kept about a reply',
    intro:
      'No account is needed to reply, no page loads anything from elsewhere, and nobody else is told. This is all that is stored here.',
    introChecked:
      'No account is needed to reply, and no page loads anything from elsewhere. One program outside is asked about replies, as told below. This is all that is stored here.',
    languages: 'This page in other languages',
    kept: 'How long',
    words: {
      title: 'Your text, your name and your website',
      why: 'Readers see them once the reply is published. If you edit it, or a moderator does, moderators can still read what stood there before.',
      kept: 'Until you withdraw the reply. One that was declined, or that a moderator took away, is kept as well.',
    },
    email: {
      title: 'Your email address',
      why: 'So that we can write to you about your reply. It is stored encrypted and never published, and moderators see it masked. Should one of the editors have to see it, that is recorded with the reason, and the page of your own reply tells you.',
      kept: 'As long as the reply.',
    },
    network: {
      title: 'A digest of your network’s address',
      why: 'To recognise floods and the same sender. The address itself is not stored, and the digest does not lead back to it without our key.',
      kept: '{days, plural, one {# day} other {# days}}.',
    },
    staffNotes: {
      title: 'Notes and bans',
      why: 'So that moderators know whom they have dealt with. They know a sender by the digest of the network. Ranges of networks and mail domains can be banned too; your own address is not stored for that.',
      kept: '{days, plural, one {# day} other {# days}} after it was written.',
    },
    manner: {
      title: 'How your reply came, and what the rules said',
      why: 'The seconds between opening the page and sending, where a script measured them; whether a field was filled in that people do not see; whether the same words had come before. So that moderators know why a reply waits, and new rules can be tried before they count.',
      kept: 'Until you withdraw the reply.',
    },
    learnt: {
      title: 'What moderators let through and stopped',
      why: 'Words of replies that moderators decided about are counted, as digests that nobody can read without our key, so that a reply like those that were stopped waits for a moderator.',
      kept: 'As long as the decision stands. When you withdraw your reply, what only it taught is gone within seconds.',
    },
    checker: {
      title: 'A question to a program outside',
      why: 'Before your reply is published, its text, name and website are sent to a program outside that judges whether it is spam.{told, select, network { The network address that you send it from goes along.} email { Your email address goes along.} both { Your email address and the network address that you send it from go along.} other {}}',
      kept: 'Its answer: until you withdraw the reply. What the program keeps is for the publisher of this site to say.',
    },
    retry: {
      title: 'A digest of what you sent',
      why: 'So that a second click or a lost connection does not post your reply twice, and the same words sent again are noticed.',
      kept: '{days, plural, one {# day} other {# days}}.',
    },
    report: {
      title: 'A report that you send about a comment',
      why: 'Your reason and your words, so that a moderator can look. Who you are is not kept, only a digest of your network’s address, so that each reader counts once.',
      kept: 'As long as the comment; the digest {days, plural, one {# day} other {# days}}.',
    },
    appeal: {
      title: 'An appeal against a decision',
      why: 'What you write to say why your reply should be published, and the answer. Moderators read it; nobody else does.',
      kept: 'Until you withdraw the reply.',
    },
    remembered: {
      title: 'Name, email and website on your own device',
      why: 'Only if you tick the box: one encrypted cookie that fills in the form the next time. Without it we set none.',
      kept: '{days, plural, one {# day} other {# days}}, or until you send a reply with the box unticked.',
    },
    record: {
      title: 'The moderators’ record',
      why: 'It says that a reply came and what was decided about it, so that decisions can be reviewed. It holds no text, no name and no address of yours.',
      kept: 'As long as this site.',
    },
    out: 'How to take it out',
    outByLink:
      'Open the page of your own reply, whose address you were given after sending it, and choose “{withdraw}”. Text, name, website and address are erased at once. The link works for {days, plural, one {# day} other {# days}}.',
    outByLetter: 'Later, or without the link, write to the publisher of this site.',
  },

  // Reporting a comment
  report: {
    link: 'Report',
    linkTo: 'Report the comment by {name}',
    title: 'Report a comment',
    intro: 'A moderator will look at it. Nobody learns who reported it.',
    reason: 'What is wrong with it?',
    reasons: {
      spam: 'It is advertising or spam',
      abuse: 'It insults or threatens somebody',
      illegal: 'It breaks the law',
      'off-topic': 'It has nothing to do with the article',
      other: 'Something else',
    },
    text: 'Anything else the moderator should know',
    send: 'Send the report',
    thanks: { title: 'Thank you', text: 'A moderator will look at the comment.' },
  },

  // Errors
  /** A form of which the browser does not say that it came from here. */
  foreign: {
    title: 'Nothing was sent',
    text: 'Your browser did not say that this form came from our page, so nothing was done with it. Please go back, copy what you wrote, open the page anew and send it again. If that does not help, a setting for privacy or an extension may hide where forms come from.',
  },
  errors: {
    400: {
      title: 'We could not read that',
      text: 'What arrived made no sense to us. Please go back and try once more.',
    },
    403: { title: 'Not for you to open', text: 'This needs a permission that you do not have here.' },
    404: { title: 'Nothing stands here', text: 'The address may be mistyped, or what stood here was moved.' },
    405: { title: 'That cannot be done here', text: 'This address is for reading, or only for a form of ours.' },
    410: {
      title: 'This was withdrawn',
      text: 'It stood here once. It was taken back, and will not return to this address.',
    },
    413: { title: 'That was too large', text: 'What you sent is more than we take. Please make it shorter.' },
    415: { title: 'We cannot read that kind', text: 'What you sent came in a form that this address does not take.' },
    422: {
      title: 'Something needs another look',
      text: 'Some of what you sent cannot be right. Please go back and check it.',
    },
    429: {
      title: 'A little slower, please',
      text: 'Too many requests came from your connection. Please wait a moment.',
    },
    500: {
      title: 'Something broke on our side',
      text: 'It is not your fault, and it was written down. Please try again in a moment.',
    },
    503: { title: 'We are out of breath', text: 'We cannot answer right now. Please try again in a moment.' },
  },
  requestId: 'Should you write to us about it, this number helps to find it: {number}',
} as const;
