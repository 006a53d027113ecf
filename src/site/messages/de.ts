import { translation } from './translation.js';

/** German, with “Sie”. */
export const de = translation({
  // The frame
  skip: 'Zum Inhalt springen',
  toFrontPage: 'Zur Titelseite',
  forModerators: 'Für die Moderation',
  errorTitle: 'Fehler: {title}',

  // The front page
  latest: 'Neueste Artikel',
  nothingPublished: { title: 'Noch nichts veröffentlicht', text: 'Hier wird der erste Artikel stehen.' },
  olderArticles: 'Ältere Artikel',

  // The article
  by: 'Von {name}',
  updated: 'Aktualisiert am {day}',
  readingTime: '{minutes, plural, one {# Minute Lesezeit} other {# Minuten Lesezeit}}',
  tags: 'Schlagwörter',

  // Share it
  shareIt: 'Teilen …',
  shareOn: 'Diesen Artikel teilen',
  shareLabels: {
    x: 'X',
    facebook: 'Facebook',
    whatsapp: 'WhatsApp',
    telegram: 'Telegram',
    linkedin: 'LinkedIn',
    bluesky: 'Bluesky',
    reddit: 'Reddit',
    email: 'E-Mail',
  },
  linkToCopy: 'Oder den Link kopieren',
  shortLink: {
    title: 'Wohin dieser Link führt',
    text: 'Dies ist ein Kurzlink von uns. Er führt zu einem einzigen Artikel und sonst nirgendwohin.',
  },
  leadsTo: 'Führt zu',
  readArticle: 'Artikel lesen',

  // The thread
  comments: '{count, plural, one {# Kommentar} other {# Kommentare}}',
  noComments: 'Noch keine Kommentare',
  order: 'Reihenfolge der Kommentare',
  oldestFirst: 'Älteste zuerst',
  newestFirst: 'Neueste zuerst',
  staffBadge: 'Redaktion',
  edited: 'bearbeitet am {moment}',
  editedByModerator: 'von der Moderation bearbeitet am {moment}',
  pinned: 'Angeheftet',
  pinnedComments: 'Angeheftete Kommentare',
  threadClosed: 'Unter diesem Kommentar nimmt die Moderation keine Antworten mehr an.',
  removed: 'Dieser Kommentar wurde entfernt. Die Antworten darauf bleiben.',
  reply: 'Antworten',
  replyTo: '{name} antworten',
  inReplyTo: 'als Antwort auf {name}',
  removedAuthor: 'einen entfernten Kommentar',
  earlierComment: 'einen früheren Kommentar',
  moreReplies: 'Weitere Antworten',
  moreComments: 'Weitere Kommentare',
  firstComments: 'Zurück zu den ersten Kommentaren',
  newReplies: '{count, plural, one {# neuer Kommentar} other {# neue Kommentare}}',
  toNewReplies: 'Zum Neuen springen',

  // Leave a Reply
  leaveAReply: 'Schreiben Sie einen Kommentar',
  formNotice:
    '<email>Ihre E-Mail-Adresse wird nicht veröffentlicht.</email> Erforderliche Felder sind mit {mark} markiert',
  replyingTo: 'Antwort auf {name}',
  cancelReply: 'Antwort abbrechen',
  labels: { comment: 'Kommentar', name: 'Name', email: 'E-Mail', website: 'Website' },
  policy: {
    open: 'Ihr Kommentar erscheint sofort, es sei denn, eine unserer Regeln lässt ihn erst von der Moderation lesen.',
    known:
      'Ihren ersten Kommentar liest die Moderation, bevor er erscheint. Vorerst gilt das auch für spätere, denn ein Name oder eine Adresse beweist nicht, wer sie eingibt.',
    held: 'Jeden Kommentar liest die Moderation, bevor er erscheint.',
  },
  repliesUntil: 'Sie können bis zum {moment} kommentieren.',
  repliesCloseWith:
    '{count, plural, one {Nach # veröffentlichten Kommentar wird geschlossen.} other {Nach # veröffentlichten Kommentaren wird geschlossen.}}',
  repliesOpenAt: 'Dieser Artikel kann ab dem {moment} kommentiert werden.',
  houseRules: 'Hausregeln',
  formatting: 'Ein wenig Markdown ist möglich: {examples}',
  marked: { emphasis: 'betont', strong: 'stark', code: 'Code', quotation: 'Zitat', item: 'Liste', link: 'Link' },
  leaveEmpty: 'Dieses Feld bitte leer lassen',
  remember: 'Meine Angaben auf diesem Gerät {days, plural, one {# Tag} other {# Tage}} lang merken',
  storedNotice:
    'Ihr Kommentar wird mit Ihrem Namen und Ihrer Website und, versiegelt, mit Ihrer E-Mail-Adresse gespeichert, bis Sie ihn zurückziehen. <privacy>Alles, was gespeichert wird, warum und wie lange</privacy>',
  preview: 'Vorschau',
  previewTitle: 'Vorschau: {title}',
  previewAlert: 'Dies ist eine Vorschau; Ihr Kommentar wurde noch nicht abgeschickt. <preview>Ansehen</preview>',
  previewHeading: 'Vorschau Ihres Kommentars',
  previewNote: 'Er wurde noch nicht abgeschickt. Ändern Sie ihn unten, oder schicken Sie ihn ab.',
  postComment: 'Kommentar abschicken',
  repliesClosed: 'Zu diesem Artikel kann nicht mehr kommentiert werden.',
  repliesClosedByAge:
    'Zu diesem Artikel kann nicht mehr kommentiert werden, weil er schon vor einiger Zeit erschienen ist.',
  repliesClosedByCount:
    'Zu diesem Artikel kann nicht mehr kommentiert werden, weil er so viele Kommentare hat, wie er aufnimmt.',

  // What is wrong with a reply, by the code of the fault
  faultsHeading: '{count, plural, one {Eine Angabe ist noch zu prüfen} other {# Angaben sind noch zu prüfen}}',
  notSent: 'Ihr Kommentar wurde nicht abgeschickt. Alles, was Sie geschrieben haben, ist noch da.',
  notSentAlert:
    'Ihr Kommentar wurde nicht abgeschickt. Alles, was Sie geschrieben haben, ist noch da. <form>Was zu ändern ist</form>',
  faultOf: '{field}: {fault}',
  fault: {
    required: 'Bitte füllen Sie dieses Feld aus.',
    'too-long': 'Bitte höchstens {most, plural, one {# Zeichen} other {# Zeichen}}.',
    'too-long-by':
      'Bitte höchstens {most, plural, one {# Zeichen} other {# Zeichen}}; bisher {count, plural, one {ist es #} other {sind es #}}.',
    'not-an-email': 'Bitte geben Sie eine Adresse wie {example} an.',
    'not-a-url': 'Bitte geben Sie eine Webadresse wie {example} an.',
    'forbidden-character':
      '{which, select, line {Bitte schreiben Sie eine einzige Zeile ohne Steuerzeichen.} controls {Bitte lassen Sie Steuerzeichen weg.} direction {Bitte lassen Sie Zeichen weg, die die Schreibrichtung umkehren.} marks {Bitte setzen Sie weniger Zusatzzeichen und unsichtbare Zeichen auf einen Buchstaben.} other {Bitte lassen Sie Zeichen weg, die kein Text sind.}}',
    'not-text': 'Bitte senden Sie reinen Text.',
    repeated: 'Diese Angabe kam doppelt an. Bitte senden Sie sie nur einmal.',
    'parent-unavailable':
      'Den Kommentar, auf den Sie antworten, gibt es nicht mehr. Sie können Ihren Text als eigenen Kommentar abschicken.',
    'thread-closed':
      'Unter jenem Kommentar nimmt die Moderation keine Antworten mehr an. Sie können Ihren Text als eigenen Kommentar abschicken.',
    other: 'Hier steht etwas, das wir nicht annehmen können. Bitte prüfen Sie es.',
  },

  // A reply that was not taken
  refusal: {
    400: {
      title: 'Ihr Kommentar kam beschädigt an',
      text: 'Er wurde nicht gespeichert. Was wir davon noch lesen konnten, steht unten; bitte prüfen Sie es und schicken Sie es noch einmal ab.',
    },
    403: {
      title: 'Zu diesem Artikel kann nicht mehr kommentiert werden',
      text: 'Die Kommentare wurden geschlossen, bevor Ihrer ankam. Ihr Text steht unten, damit Sie ihn behalten können.',
    },
    404: {
      title: 'Diesen Artikel gibt es hier nicht',
      text: 'Unter dieser Adresse gibt es nichts, worauf man antworten könnte. Ihr Text steht unten, damit Sie ihn behalten können.',
    },
    409: {
      title: 'Ihr Kommentar ließ sich nicht einordnen',
      text: 'Während Sie schrieben, hat sich etwas geändert. Ihr Text steht unten; bitte schicken Sie ihn noch einmal ab.',
    },
    410: {
      title: 'Dieser Artikel wurde zurückgezogen',
      text: 'Es gibt nichts mehr, worauf man antworten könnte. Ihr Text steht unten, damit Sie ihn behalten können.',
    },
    413: {
      title: 'Ihr Kommentar ist zu groß',
      text: 'Bitte kürzen Sie ihn und schicken Sie ihn noch einmal ab. Soweit wir Ihren Text noch lesen konnten, steht er unten.',
    },
    415: {
      title: 'Ihr Kommentar kam in einer Form an, die wir nicht lesen können',
      text: 'Bitte verwenden Sie das Formular unten.',
    },
    429: {
      title: 'Zu viele Kommentare auf einmal',
      text: 'Ihrer wurde nicht abgeschickt. Bitte warten Sie ein wenig und drücken Sie noch einmal auf den Knopf; Ihr Text steht unten.',
    },
    503: {
      title: 'Wir können Ihren Kommentar gerade nicht annehmen',
      text: 'Er wurde nicht gespeichert. Ihr Text steht unten; bitte drücken Sie in Kürze noch einmal auf den Knopf.',
    },
  },
  perhapsSaved:
    'Wir wissen nicht, ob Ihr Kommentar gespeichert wurde. Ihr Text steht unten; bitte drücken Sie in Kürze noch einmal auf den Knopf. Das schadet nicht: Dieselben Worte erscheinen nicht zweimal.',
  keptText: 'Ihr Text zum Kopieren',
  tryAgainInSeconds: 'Sie können es in {seconds, plural, one {# Sekunde} other {# Sekunden}} noch einmal versuchen.',
  tryAgainInMinutes: 'Sie können es in {minutes, plural, one {# Minute} other {# Minuten}} noch einmal versuchen.',

  // The way of one that was
  yourReply: 'Ihr Kommentar',
  status: {
    held: {
      title: 'Ihr Kommentar liegt bei der Moderation',
      text: 'Er erscheint unter dem Artikel, sobald ihn jemand gelesen und freigegeben hat.',
    },
    published: { title: 'Ihr Kommentar ist veröffentlicht', text: 'Alle können ihn unter dem Artikel lesen.' },
    declined: {
      title: 'Ihr Kommentar wurde nicht veröffentlicht',
      text: 'Die Moderation hat ihn gelesen und sich dagegen entschieden.',
    },
    withdrawn: {
      title: 'Sie haben Ihren Kommentar zurückgezogen',
      text: 'Ihre Worte, Ihr Name und Ihre Adresse sind hier gelöscht.',
    },
  },
  why: 'Warum',
  because: {
    closed: 'Der Artikel nimmt inzwischen keine Antworten mehr an.',
    allRead: 'Alle Antworten auf diesen Artikel werden vor der Veröffentlichung gelesen.',
    unknown: 'Wir kennen Sie noch nicht, deshalb liest die Moderation Ihre Antwort zuerst.',
    name: 'Der Name sieht aus wie der von jemandem, der hier arbeitet, oder wie der dieser Website.',
    words: 'Sie enthält ein Wort, auf das diese Website achtet.',
    links: 'Sie enthält mehr Links, als sofort veröffentlicht werden.',
    hosts: 'Sie verlinkt auf eine Adresse, auf die diese Website achtet.',
    banned: 'Kommentare aus Ihrem Netz oder mit einer Mailadresse wie Ihrer werden zurzeit nicht angenommen.',
    onHold: 'Kommentare aus Ihrem Netz oder mit einer Mailadresse wie Ihrer liest die Moderation zuerst.',
  },
  setAside: {
    title: 'Ihr Kommentar wurde nicht veröffentlicht',
    text: 'Eine Regel dieser Website hat sie zur Seite gelegt. Die Moderation kann sie noch freigeben.',
  },
  own: {
    edit: 'Kommentar bearbeiten',
    save: 'Änderungen speichern',
    editUntil: 'Sie können ihn bis zum {moment} bearbeiten oder bis jemand darauf antwortet.',
    editHeld: 'Sie können ihn bearbeiten, solange er wartet.',
    readAgain:
      'Nach dem Speichern liest ihn vielleicht noch einmal die Moderation, bevor er wieder an seinem Platz steht.',
    answered: 'Jemand hat auf Ihren Kommentar geantwortet; deshalb lässt er sich nicht mehr bearbeiten.',
    decided: 'Die Moderation hat darüber entschieden; deshalb lässt er sich nicht mehr bearbeiten.',
    tooLate: 'Die Zeit zum Bearbeiten ist vorbei.',
    notSaved: 'Ihre Änderungen wurden nicht gespeichert. Alles, was Sie geschrieben haben, ist noch da.',
    overtaken:
      'Ihr Kommentar hat sich geändert, während Sie schrieben. Ihr Text steht unten; sehen Sie sich den Kommentar an, wie er jetzt ist, und speichern Sie noch einmal, wenn Sie es weiterhin möchten.',
    withdraw: 'Kommentar zurückziehen',
    withdrawText:
      'Ihre Worte, Ihr Name und Ihre Adresse werden hier endgültig gelöscht. Haben andere geantwortet, bleiben deren Worte stehen.',
    withdrawButton: 'Endgültig löschen',
  },
  appeal: {
    title: 'Widerspruch',
    text: 'Sie können einmal darum bitten, dass diese Entscheidung noch einmal angesehen wird. Darüber entscheidet jemand anderes, solange es noch jemand anderen gibt.',
    words: 'Was dabei wichtig ist (freiwillig)',
    button: 'Widersprechen',
    notMade: 'Ihr Widerspruch wurde nicht eingelegt. Alles, was Sie geschrieben haben, ist noch da.',
    over: 'Es gibt inzwischen nichts mehr, dem Sie widersprechen könnten, oder Sie haben es schon getan.',
    waits: 'Sie haben am {moment} widersprochen. Das wird angesehen, und die Antwort wird hier stehen.',
    upheld: 'Ihr Widerspruch wurde am {moment} angesehen: Die Entscheidung bleibt bestehen.',
    overturned: 'Ihr Widerspruch wurde am {moment} angesehen, und Ihr Kommentar wurde veröffentlicht.',
    answer: 'Was Ihnen geantwortet wurde',
  },
  reasonGiven: 'Die Begründung',
  declineReasons: {
    'off-topic': 'Es geht darin nicht um den Artikel oder das Gespräch darunter.',
    insult: 'Darin wird jemand beleidigt oder herabgesetzt. Ohne das können Sie es gern noch einmal sagen.',
    advertising: 'Es ist Werbung.',
    private: 'Darin steht Privates über jemanden.',
    unlawful: 'Wir dürfen es nicht veröffentlichen, weil es gegen ein Gesetz verstoßen könnte.',
    repeated: 'Das wurde hier schon gesagt.',
  },
  staffEdits: {
    title: 'Die Moderation hat Ihren Kommentar bearbeitet',
    text: 'Leser sehen, dass er bearbeitet wurde. Was die Moderation geändert hat und warum, steht hier.',
    until: 'Bis {moment} stand dort',
    takenBack: 'Die Moderation hat die Bearbeitung zurückgenommen. Bis {moment} stand dort',
  },
  addressSeen: {
    title: 'Ihre Adresse wurde angesehen',
    text: 'Moderiert wird ohne sie. Jemand aus der Redaktion musste sie sehen und hat den Grund angegeben; beides steht in unserem Protokoll.',
  },
  seeComment: 'Unter dem Artikel ansehen',
  keepAddress:
    'Bewahren Sie die Adresse dieser Seite auf: Bis zum {day} sehen Sie hier, wie es um Ihren Kommentar steht, und können ihn ändern; nur Sie haben sie.',
  backToArticle: 'Zurück zum Artikel',

  // What is kept about a reply
  transparency: {
    title: 'Was aus Kommentaren wird',
    intro:
      'Wie viele Kommentare in den letzten zwölf Monaten kamen und was aus ihnen wurde. Die Zahlen sind auf Zehner gerundet, damit niemand darin zu finden ist.',
    came: 'Eingegangene Kommentare',
    atOnce: 'Sofort veröffentlicht',
    approved: 'Von der Moderation freigegeben',
    stopped: 'Von der Moderation abgelehnt',
    median: 'Über die Hälfte der wartenden wurde entschieden innerhalb von',
    hours: '{hours, plural, one {# Stunde} other {# Stunden}}',
    few: 'weniger als 10',
    reasons: 'Weshalb Regeln in diesen Monaten Kommentare anhielten',
    sender: 'Der Absender war gesperrt, oder alles von ihm wird zuerst gelesen.',
    other: 'Eine andere Regel dieser Website.',
  },
  privacy: {
    title: 'Was von einem Kommentar gespeichert wird',
    intro:
      'Zum Kommentieren braucht es kein Konto, keine Seite lädt etwas von anderswo, und niemand sonst erfährt davon. Das ist alles, was hier gespeichert wird.',
    introChecked:
      'Zum Kommentieren braucht es kein Konto, und keine Seite lädt etwas von anderswo. Ein Programm außerhalb wird zu Kommentaren befragt, wie unten steht. Das ist alles, was hier gespeichert wird.',
    languages: 'Diese Seite in anderen Sprachen',
    kept: 'Wie lange',
    words: {
      title: 'Ihr Text, Ihr Name und Ihre Website',
      why: 'Leser sehen sie, sobald der Kommentar veröffentlicht ist. Bearbeiten Sie oder die Moderation ihn, kann die Moderation weiterhin lesen, was vorher dort stand.',
      kept: 'Bis Sie den Kommentar zurückziehen. Auch einer, den die Moderation abgelehnt oder entfernt hat, bleibt gespeichert.',
    },
    email: {
      title: 'Ihre E-Mail-Adresse',
      why: 'Damit wir Ihnen wegen Ihres Kommentars schreiben können. Sie wird verschlüsselt gespeichert und nie veröffentlicht; die Moderation sieht nur eine verdeckte Form. Muss die Redaktion sie einmal sehen, wird das mit dem Grund festgehalten, und die Seite Ihres Kommentars sagt es Ihnen.',
      kept: 'So lange wie der Kommentar.',
    },
    network: {
      title: 'Ein Fingerabdruck der Adresse Ihres Netzes',
      why: 'Um Massensendungen und denselben Absender zu erkennen. Die Adresse selbst wird nicht gespeichert, und ohne unseren Schlüssel führt der Fingerabdruck nicht zu ihr zurück.',
      kept: '{days, plural, one {# Tag} other {# Tage}}.',
    },
    staffNotes: {
      title: 'Notizen und Sperren',
      why: 'Damit die Moderation weiß, mit wem sie zu tun hatte. Sie kennt einen Absender am Fingerabdruck des Netzes. Auch Netzbereiche und Maildomains können gesperrt werden; Ihre eigene Adresse wird dafür nicht gespeichert.',
      kept: '{days, plural, one {# Tag} other {# Tage}}, nachdem es geschrieben wurde.',
    },
    manner: {
      title: 'Wie Ihre Antwort kam und was die Regeln dazu sagten',
      why: 'Die Sekunden vom Öffnen der Seite bis zum Absenden, wo ein Skript sie gemessen hat; ob ein Feld ausgefüllt war, das Menschen nicht sehen; ob dieselben Worte schon einmal kamen. So weiß die Moderation, warum eine Antwort wartet, und neue Regeln lassen sich erproben, bevor sie gelten.',
      kept: 'Bis Sie die Antwort zurückziehen.',
    },
    learnt: {
      title: 'Was die Moderation zugelassen und angehalten hat',
      why: 'Wörter von Kommentaren, über die entschieden wurde, werden gezählt, als Prüfwerte, die ohne unseren Schlüssel niemand lesen kann. So wartet ein Kommentar, der den angehaltenen gleicht, auf die Moderation.',
      kept: 'Solange die Entscheidung steht. Ziehen Sie den Kommentar zurück, verschwindet binnen Sekunden, was nur er gelehrt hat.',
    },
    checker: {
      title: 'Eine Frage an ein Programm außerhalb',
      why: 'Bevor Ihr Kommentar erscheint, gehen Text, Name und Website an ein Programm außerhalb, das beurteilt, ob es Spam ist.{told, select, network { Die Netzadresse, von der Sie senden, geht mit.} email { Ihre E-Mail-Adresse geht mit.} both { Ihre E-Mail-Adresse und die Netzadresse, von der Sie senden, gehen mit.} other {}}',
      kept: 'Die Antwort: bis Sie den Kommentar zurückziehen. Was das Programm behält, sagt Ihnen, wer diese Website betreibt.',
    },
    retry: {
      title: 'Ein Fingerabdruck dessen, was Sie abgeschickt haben',
      why: 'Damit ein zweiter Klick oder eine abgerissene Verbindung Ihren Kommentar nicht doppelt abschickt und dieselben Worte auffallen, wenn sie noch einmal kommen.',
      kept: '{days, plural, one {# Tag} other {# Tage}}.',
    },
    report: {
      title: 'Eine Meldung, die Sie zu einem Kommentar schicken',
      why: 'Ihr Grund und Ihre Worte, damit die Moderation nachsehen kann. Wer Sie sind, wird nicht gespeichert, nur ein Fingerabdruck der Adresse Ihres Netzes, damit jeder Leser einmal zählt.',
      kept: 'So lange wie der Kommentar; der Fingerabdruck {days, plural, one {# Tag} other {# Tage}}.',
    },
    appeal: {
      title: 'Ein Widerspruch gegen eine Entscheidung',
      why: 'Was Sie schreiben, um zu sagen, warum Ihr Kommentar veröffentlicht werden sollte, und die Antwort. Nur die Moderation liest es.',
      kept: 'Bis Sie den Kommentar zurückziehen.',
    },
    remembered: {
      title: 'Name, E-Mail und Website auf Ihrem eigenen Gerät',
      why: 'Nur wenn Sie das Kästchen ankreuzen: ein verschlüsseltes Cookie, das beim nächsten Mal das Formular ausfüllt. Sonst setzen wir keines.',
      kept: '{days, plural, one {# Tag} other {# Tage}}, oder bis Sie einen Kommentar ohne das Kreuz abschicken.',
    },
    record: {
      title: 'Das Protokoll der Moderation',
      why: 'Es hält fest, dass ein Kommentar kam und was darüber entschieden wurde, damit sich Entscheidungen prüfen lassen. Ihr Text, Ihr Name und Ihre Adresse stehen nicht darin.',
      kept: 'So lange wie diese Website.',
    },
    out: 'Wie Sie alles löschen',
    outByLink:
      'Öffnen Sie die Seite Ihres Kommentars, deren Adresse Sie nach dem Abschicken erhalten haben, und wählen Sie „{withdraw}“. Text, Name, Website und Adresse werden sofort gelöscht. Der Link gilt {days, plural, one {# Tag} other {# Tage}} lang.',
    outByLetter: 'Später, oder ohne den Link, schreiben Sie an den Herausgeber dieser Website.',
  },

  // Reporting a comment
  report: {
    link: 'Melden',
    linkTo: 'Den Kommentar von {name} melden',
    title: 'Einen Kommentar melden',
    intro: 'Jemand aus der Moderation sieht ihn sich an. Niemand erfährt, wer ihn gemeldet hat.',
    reason: 'Was ist daran nicht in Ordnung?',
    reasons: {
      spam: 'Es ist Werbung oder Spam',
      abuse: 'Er beleidigt oder bedroht jemanden',
      illegal: 'Er verstößt gegen das Gesetz',
      'off-topic': 'Er hat mit dem Artikel nichts zu tun',
      other: 'Etwas anderes',
    },
    text: 'Was die Moderation sonst wissen sollte',
    send: 'Meldung senden',
    thanks: { title: 'Vielen Dank', text: 'Jemand aus der Moderation sieht sich den Kommentar an.' },
  },

  // Errors
  foreign: {
    title: 'Es wurde nichts abgeschickt',
    text: 'Ihr Browser hat nicht gesagt, dass dieses Formular von unserer Seite kommt; deshalb ist damit nichts geschehen. Gehen Sie bitte zurück, kopieren Sie, was Sie geschrieben haben, öffnen Sie die Seite neu und schicken Sie es noch einmal. Hilft das nicht, verbirgt vielleicht eine Einstellung zur Privatsphäre oder eine Erweiterung, woher Formulare kommen.',
  },
  errors: {
    400: {
      title: 'Das konnten wir nicht lesen',
      text: 'Was bei uns ankam, ergab keinen Sinn. Bitte gehen Sie zurück und versuchen Sie es noch einmal.',
    },
    403: {
      title: 'Das dürfen Sie nicht öffnen',
      text: 'Dafür braucht es eine Berechtigung, die Sie hier nicht haben.',
    },
    404: {
      title: 'Hier steht nichts',
      text: 'Vielleicht ist die Adresse falsch geschrieben, oder was hier stand, ist umgezogen.',
    },
    405: {
      title: 'Das geht hier nicht',
      text: 'Diese Adresse ist zum Lesen da oder nur für eines unserer Formulare.',
    },
    410: {
      title: 'Das wurde zurückgezogen',
      text: 'Es stand einmal hier. Es wurde zurückgenommen und kehrt nicht an diese Adresse zurück.',
    },
    413: { title: 'Das war zu groß', text: 'Sie haben mehr gesendet, als wir annehmen. Bitte kürzen Sie es.' },
    415: {
      title: 'Diese Art können wir nicht lesen',
      text: 'Was Sie gesendet haben, kam in einer Form an, die diese Adresse nicht annimmt.',
    },
    422: {
      title: 'Etwas ist noch zu prüfen',
      text: 'Ein Teil Ihrer Angaben kann nicht stimmen. Bitte gehen Sie zurück und prüfen Sie ihn.',
    },
    429: {
      title: 'Bitte etwas langsamer',
      text: 'Von Ihrem Anschluss kamen zu viele Anfragen. Bitte warten Sie einen Moment.',
    },
    500: {
      title: 'Bei uns ist etwas kaputtgegangen',
      text: 'Es liegt nicht an Ihnen, und wir haben es vermerkt. Bitte versuchen Sie es gleich noch einmal.',
    },
    503: {
      title: 'Wir können gerade nicht antworten',
      text: 'Bitte versuchen Sie es gleich noch einmal.',
    },
  },
  requestId: 'Falls Sie uns deswegen schreiben, hilft uns diese Nummer beim Suchen: {number}',
});
