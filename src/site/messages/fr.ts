import { translation } from './translation.js';

/**
 * French, with “vous”. A no-break space stands before a colon and inside « », a narrow one before ; ! ? (Imprimerie nationale).
 * They are written as escapes, since nobody can see them. `many` is a round million: “1 000 000 de commentaires”.
 */
export const fr = translation({
  // The frame
  skip: 'Aller au contenu',
  toFrontPage: 'À la une',
  forModerators: 'Espace modération',
  errorTitle: 'Erreur\u00a0: {title}',

  // The front page
  latest: 'Derniers articles',
  nothingPublished: { title: 'Rien n’est encore publié', text: 'Le premier article paraîtra ici.' },
  olderArticles: 'Articles plus anciens',

  // The article
  by: 'Par {name}',
  updated: 'Mis à jour le {day}',
  readingTime:
    '{minutes, plural, one {# minute de lecture} many {# de minutes de lecture} other {# minutes de lecture}}',
  tags: 'Mots-clés',

  // Share it
  shareIt: 'Partager…',
  shareOn: 'Partager cet article',
  shareLabels: {
    x: 'X',
    facebook: 'Facebook',
    whatsapp: 'WhatsApp',
    telegram: 'Telegram',
    linkedin: 'LinkedIn',
    bluesky: 'Bluesky',
    reddit: 'Reddit',
    email: 'E-mail',
  },
  linkToCopy: 'Ou copiez le lien',
  shortLink: {
    title: 'Où mène ce lien',
    text: 'C’est un lien court de notre site. Il mène à un seul article, et nulle part ailleurs.',
  },
  leadsTo: 'Mène à',
  readArticle: 'Lire l’article',

  // The thread
  comments: '{count, plural, one {# commentaire} many {# de commentaires} other {# commentaires}}',
  noComments: 'Aucun commentaire pour l’instant',
  order: 'Ordre des commentaires',
  oldestFirst: 'Les plus anciens d’abord',
  newestFirst: 'Les plus récents d’abord',
  staffBadge: 'Rédaction',
  edited: 'modifié le {moment}',
  editedByModerator: 'modifié par la modération le {moment}',
  pinned: 'Épinglé',
  pinnedComments: 'Commentaires épinglés',
  threadClosed: 'La modération n’accepte plus de réponses à ce commentaire.',
  removed: 'Ce commentaire a été retiré. Ses réponses restent.',
  reply: 'Répondre',
  replyTo: 'Répondre à {name}',
  inReplyTo: 'en réponse à {name}',
  removedAuthor: 'un commentaire retiré',
  earlierComment: 'un commentaire précédent',
  moreReplies: 'Plus de réponses',
  moreComments: 'Plus de commentaires',
  firstComments: 'Revenir aux premiers commentaires',
  newReplies:
    '{count, plural, one {# nouveau commentaire} many {# de nouveaux commentaires} other {# nouveaux commentaires}}',
  toNewReplies: 'Aller à ce qui est nouveau',

  // Leave a Reply
  leaveAReply: 'Laisser un commentaire',
  formNotice:
    '<email>Votre adresse e-mail ne sera pas publiée.</email> Les champs obligatoires sont indiqués par {mark}',
  replyingTo: 'En réponse à {name}',
  cancelReply: 'Annuler la réponse',
  labels: { comment: 'Commentaire', name: 'Nom', email: 'E-mail', website: 'Site web' },
  policy: {
    open: 'Votre commentaire paraît aussitôt, sauf si l’une de nos règles demande à la modération de le lire d’abord.',
    known:
      'La modération lit votre premier commentaire avant qu’il ne paraisse. Pour l’instant, elle lit aussi les suivants, car un nom ou une adresse ne prouve pas qui l’écrit.',
    held: 'La modération lit chaque commentaire avant qu’il ne paraisse.',
  },
  repliesUntil: 'Vous pouvez commenter jusqu’au {moment}.',
  repliesCloseWith:
    '{count, plural, one {Les commentaires seront clos après # commentaire publié.} many {Les commentaires seront clos après # de commentaires publiés.} other {Les commentaires seront clos après # commentaires publiés.}}',
  repliesOpenAt: 'Les commentaires sur cet article ouvriront le {moment}.',
  houseRules: 'Règles de la maison',
  formatting: 'Un peu de Markdown est possible\u00a0: {examples}',
  marked: { emphasis: 'accentué', strong: 'fort', code: 'code', quotation: 'citation', item: 'liste', link: 'lien' },
  leaveEmpty: 'Laissez ce champ vide',
  remember:
    'Se souvenir de moi sur cet appareil pendant {days, plural, one {# jour} many {# de jours} other {# jours}}',
  storedNotice:
    'Votre commentaire est conservé avec votre nom et votre site, et avec votre adresse e-mail sous scellé, jusqu’à ce que vous le retiriez. <privacy>Tout ce qui est conservé, pourquoi et combien de temps</privacy>',
  preview: 'Aperçu',
  previewTitle: 'Aperçu\u00a0: {title}',
  previewAlert:
    'Ceci est un aperçu\u202f; votre commentaire n’a pas encore été envoyé. <preview>Voir le résultat</preview>',
  previewHeading: 'Aperçu de votre commentaire',
  previewNote: 'Il n’a pas encore été envoyé. Modifiez-le ci-dessous ou publiez-le.',
  postComment: 'Publier le commentaire',
  repliesClosed: 'Les commentaires sur cet article sont clos.',
  repliesClosedByAge: 'Les commentaires sur cet article sont clos, car il a paru il y a quelque temps.',
  repliesClosedByCount: 'Les commentaires sur cet article sont clos, car il en a reçu autant qu’il en accepte.',

  // What is wrong with a reply, by the code of the fault
  faultsHeading:
    '{count, plural, one {Un point est à revoir} many {# de points sont à revoir} other {# points sont à revoir}}',
  notSent: 'Votre commentaire n’a pas été envoyé. Tout ce que vous avez écrit est encore là.',
  notSentAlert:
    'Votre commentaire n’a pas été envoyé. Tout ce que vous avez écrit est encore là. <form>Voir ce qu’il faut corriger</form>',
  faultOf: '{field}\u00a0: {fault}',
  fault: {
    required: 'Veuillez remplir ce champ.',
    'too-long':
      'Veuillez ne pas dépasser {most, plural, one {# caractère} many {# de caractères} other {# caractères}}.',
    'too-long-by':
      'Veuillez ne pas dépasser {most, plural, one {# caractère} many {# de caractères} other {# caractères}}\u202f; il y en a {count, plural, one {#} many {#} other {#}}.',
    'not-an-email': 'Veuillez indiquer une adresse comme {example}.',
    'not-a-url': 'Veuillez indiquer une adresse web comme {example}.',
    'forbidden-character':
      '{which, select, line {Veuillez écrire une seule ligne, sans caractères de contrôle.} controls {Veuillez retirer les caractères de contrôle.} direction {Veuillez retirer les caractères qui inversent le sens du texte.} marks {Veuillez mettre moins de signes et de caractères invisibles sur une même lettre.} other {Veuillez retirer les caractères qui ne sont pas du texte.}}',
    'not-text': 'Veuillez envoyer du texte simple.',
    repeated: 'Cette donnée est arrivée deux fois. Veuillez ne l’envoyer qu’une fois.',
    'parent-unavailable':
      'Le commentaire auquel vous répondez n’est plus là. Vous pouvez publier le vôtre comme commentaire à part.',
    'thread-closed':
      'La modération n’accepte plus de réponses à ce commentaire-là. Vous pouvez publier le vôtre comme commentaire à part.',
    other: 'Il y a ici quelque chose que nous ne pouvons pas accepter. Veuillez le vérifier.',
  },

  // A reply that was not taken
  refusal: {
    400: {
      title: 'Votre commentaire est arrivé endommagé',
      text: 'Il n’a pas été enregistré. Ce que nous avons pu en lire est ci-dessous\u202f; veuillez le vérifier et l’envoyer de nouveau.',
    },
    403: {
      title: 'Les commentaires sur cet article sont clos',
      text: 'Ils ont été fermés avant l’arrivée du vôtre. Votre texte est ci-dessous, pour que vous puissiez le garder.',
    },
    404: {
      title: 'Cet article ne se trouve pas ici',
      text: 'Il n’y a rien à quoi répondre à cette adresse. Votre texte est ci-dessous, pour que vous puissiez le garder.',
    },
    409: {
      title: 'Votre commentaire n’a pas pu être placé',
      text: 'Quelque chose a changé pendant que vous écriviez. Votre texte est ci-dessous\u202f; veuillez l’envoyer de nouveau.',
    },
    410: {
      title: 'Cet article a été retiré',
      text: 'Il n’y a plus rien à quoi répondre. Votre texte est ci-dessous, pour que vous puissiez le garder.',
    },
    413: {
      title: 'Votre commentaire est trop volumineux',
      text: 'Veuillez le raccourcir et l’envoyer de nouveau. Si nous avons pu lire votre texte, il est ci-dessous.',
    },
    415: {
      title: 'Votre commentaire est arrivé dans un format que nous ne savons pas lire',
      text: 'Veuillez l’envoyer avec le formulaire ci-dessous.',
    },
    429: {
      title: 'Trop de commentaires à la fois',
      text: 'Le vôtre n’a pas été envoyé. Veuillez patienter un peu, puis appuyer de nouveau sur le bouton\u202f; votre texte est ci-dessous.',
    },
    503: {
      title: 'Nous ne pouvons pas recevoir votre commentaire en ce moment',
      text: 'Il n’a pas été enregistré. Votre texte est ci-dessous\u202f; veuillez appuyer de nouveau sur le bouton dans un moment.',
    },
  },
  perhapsSaved:
    'Nous ne savons pas si votre commentaire a été enregistré. Votre texte est ci-dessous\u202f; veuillez appuyer de nouveau sur le bouton dans un moment. C’est sans risque\u00a0: les mêmes mots ne paraissent pas deux fois.',
  keptText: 'Votre texte, à copier',
  tryAgainInSeconds:
    'Vous pourrez réessayer dans {seconds, plural, one {# seconde} many {# de secondes} other {# secondes}}.',
  tryAgainInMinutes:
    'Vous pourrez réessayer dans {minutes, plural, one {# minute} many {# de minutes} other {# minutes}}.',

  // The way of one that was
  yourReply: 'Votre commentaire',
  status: {
    held: {
      title: 'Votre commentaire est entre les mains de la modération',
      text: 'Il paraîtra sous l’article dès qu’il aura été lu et approuvé.',
    },
    published: { title: 'Votre commentaire est publié', text: 'Tout le monde peut le lire sous l’article.' },
    declined: {
      title: 'Votre commentaire n’a pas été publié',
      text: 'La modération l’a lu et a décidé de ne pas le publier.',
    },
    withdrawn: {
      title: 'Vous avez retiré votre commentaire',
      text: 'Vos mots, votre nom et votre adresse ont été effacés ici.',
    },
  },
  why: 'Pourquoi',
  because: {
    closed: 'L’article n’accepte plus de réponses.',
    allRead: 'Toutes les réponses à cet article sont lues avant d’être publiées.',
    unknown: 'Nous ne vous connaissons pas encore\u00a0: la modération lit d’abord votre réponse.',
    name: 'Le nom ressemble à celui d’une personne qui travaille ici, ou à celui de ce site.',
    words: 'Elle contient un mot que ce site surveille.',
    links: 'Elle contient plus de liens qu’il n’en est publié d’emblée.',
    hosts: 'Elle renvoie à une adresse que ce site surveille.',
    banned:
      'Les réponses venant de votre réseau, ou avec une adresse de courriel comme la vôtre, ne sont pas acceptées pour l’instant.',
    onHold:
      'Les réponses venant de votre réseau, ou avec une adresse de courriel comme la vôtre, sont d’abord lues par la modération.',
  },
  setAside: {
    title: 'Votre commentaire n’a pas été publié',
    text: 'Une règle de ce site l’a mise de côté. La modération peut encore la publier.',
  },
  own: {
    edit: 'Modifier votre commentaire',
    save: 'Enregistrer les modifications',
    editUntil: 'Vous pouvez le modifier jusqu’au {moment}, ou jusqu’à ce que quelqu’un y réponde.',
    editHeld: 'Vous pouvez le modifier tant qu’il est en attente.',
    readAgain: 'Une fois enregistré, il pourra être relu par la modération avant de reparaître.',
    answered: 'Quelqu’un a répondu à votre commentaire\u00a0: il ne peut plus être modifié.',
    decided: 'La modération s’est déjà prononcée\u00a0: il ne peut plus être modifié.',
    tooLate: 'Le délai de modification est écoulé.',
    notSaved: 'Vos modifications n’ont pas été enregistrées. Tout ce que vous avez écrit est encore là.',
    overtaken:
      'Votre commentaire a changé pendant que vous écriviez. Votre texte est ci-dessous\u202f; regardez où en est le commentaire, puis enregistrez de nouveau si vous le souhaitez toujours.',
    withdraw: 'Retirer votre commentaire',
    withdrawText:
      'Vos mots, votre nom et votre adresse sont effacés ici définitivement. Si d’autres ont répondu, leurs mots restent.',
    withdrawButton: 'Effacer définitivement',
  },
  appeal: {
    title: 'Recours',
    text: 'Vous pouvez demander une seule fois que cette décision soit réexaminée. Une personne qui ne l’a pas prise décidera, tant qu’il y en a une autre.',
    words: 'Ce qu’il faut savoir (facultatif)',
    button: 'Faire un recours',
    notMade: 'Votre recours n’a pas été déposé. Tout ce que vous avez écrit est encore là.',
    over: 'Il n’y a plus de décision à contester, ou vous avez déjà fait un recours.',
    waits: 'Vous avez fait un recours le {moment}. Il sera examiné, et la réponse se trouvera ici.',
    upheld: 'Votre recours a été examiné le {moment} : la décision est maintenue.',
    overturned: 'Votre recours a été examiné le {moment}, et votre réponse a été publiée.',
    answer: 'Ce qui vous a été répondu',
  },
  reasonGiven: 'Le motif indiqué',
  declineReasons: {
    'off-topic': 'Il ne porte ni sur l’article ni sur la conversation qui le suit.',
    insult: 'Il insulte ou rabaisse quelqu’un. Vous pouvez le redire sans cela.',
    advertising: 'C’est de la publicité.',
    private: 'Il révèle des choses privées sur quelqu’un.',
    unlawful: 'Nous ne pouvons pas le publier, car il pourrait enfreindre la loi.',
    repeated: 'Cela a déjà été dit ici.',
  },
  staffEdits: {
    title: 'La modération a modifié votre commentaire',
    text: 'Les lecteurs voient qu’il a été modifié. Ce que la modération a changé, et pourquoi, est indiqué ici.',
    until: 'Jusqu’au {moment}, il disait',
    takenBack: 'La modération a annulé la modification. Jusqu’au {moment}, il disait',
  },
  addressSeen: {
    title: 'Votre adresse a été consultée',
    text: 'La modération s’en passe. Quelqu’un de la rédaction a eu besoin de la voir et a dit pourquoi\u202f; cela figure dans notre registre.',
  },
  seeComment: 'Le voir sous l’article',
  keepAddress:
    'Gardez l’adresse de cette page\u00a0: jusqu’au {day}, elle dit où en est votre commentaire et permet de le modifier, et vous seul l’avez.',
  backToArticle: 'Retour à l’article',

  // What is kept about a reply
  transparency: {
    title: 'Ce que deviennent les réponses',
    intro:
      'Combien de réponses sont arrivées ces douze derniers mois, et ce qu’elles sont devenues. Les nombres sont arrondis à la dizaine, afin que personne n’y soit reconnu.',
    came: 'Réponses reçues',
    atOnce: 'Publiées aussitôt',
    approved: 'Approuvées par la modération',
    stopped: 'Refusées par la modération',
    median: 'La moitié de celles qui attendaient ont été traitées en',
    hours: '{hours, plural, one {# heure} many {# d’heures} other {# heures}}',
    few: 'moins de 10',
    reasons: 'Pourquoi des règles ont arrêté des réponses durant ces mois',
    sender: 'Son expéditeur était bloqué, ou tout ce qu’il envoie est d’abord lu.',
    other: 'Une autre règle de ce site.',
  },
  privacy: {
    title: 'Ce qui est conservé d’un commentaire',
    intro:
      'Il ne faut pas de compte pour commenter, aucune page ne charge quoi que ce soit d’ailleurs, et personne d’autre n’en est informé. Voici tout ce qui est conservé ici.',
    introChecked:
      'Aucun compte n’est nécessaire pour commenter, et aucune page ne charge quoi que ce soit d’ailleurs. Un programme extérieur est consulté sur les commentaires, comme indiqué ci-dessous. Voici tout ce qui est conservé ici.',
    languages: 'Cette page dans d’autres langues',
    kept: 'Durée',
    words: {
      title: 'Votre texte, votre nom et votre site',
      why: 'Les lecteurs les voient dès que le commentaire est publié. Si vous le modifiez, ou si la modération le modifie, elle peut encore lire ce qui s’y trouvait.',
      kept: 'Jusqu’à ce que vous retiriez le commentaire. Un commentaire que la modération a refusé ou retiré est conservé lui aussi.',
    },
    email: {
      title: 'Votre adresse e-mail',
      why: 'Pour que nous puissions vous écrire au sujet de votre commentaire. Elle est conservée chiffrée et n’est jamais publiée\u202f; la modération n’en voit qu’une forme masquée. Si la rédaction doit la voir, cela est consigné avec le motif, et la page de votre commentaire vous le dit.',
      kept: 'Aussi longtemps que le commentaire.',
    },
    network: {
      title: 'Une empreinte de l’adresse de votre réseau',
      why: 'Pour reconnaître les envois en masse et un même expéditeur. L’adresse elle-même n’est pas conservée, et sans notre clé l’empreinte n’y ramène pas.',
      kept: '{days, plural, one {# jour} many {# de jours} other {# jours}}.',
    },
    staffNotes: {
      title: 'Notes et blocages',
      why: 'Pour que la modération sache à qui elle a eu affaire. Elle connaît un expéditeur par l’empreinte du réseau. Des plages de réseaux et des domaines de courriel peuvent aussi être bloqués\u202f; votre propre adresse n’est pas conservée pour cela.',
      kept: '{days, plural, one {# jour} many {# de jours} other {# jours}} après avoir été écrites.',
    },
    manner: {
      title: 'Comment votre réponse est arrivée, et ce que les règles en ont dit',
      why: 'Les secondes entre l’ouverture de la page et l’envoi, si un script les a mesurées\u202f; si un champ que personne ne voit était rempli\u202f; si les mêmes mots étaient déjà venus. La modération sait ainsi pourquoi une réponse attend, et de nouvelles règles peuvent être essayées avant de compter.',
      kept: 'Jusqu’à ce que vous retiriez la réponse.',
    },
    learnt: {
      title: 'Ce que la modération a accepté et arrêté',
      why: 'Les mots des commentaires sur lesquels la modération s’est prononcée sont comptés, sous forme d’empreintes illisibles sans notre clé, pour qu’un commentaire semblable à ceux qui ont été arrêtés attende un modérateur.',
      kept: 'Tant que la décision tient. Si vous retirez votre commentaire, ce que lui seul a appris disparaît en quelques secondes.',
    },
    checker: {
      title: 'Une question à un programme extérieur',
      why: 'Avant la publication, le texte, le nom et le site web de votre commentaire sont envoyés à un programme extérieur qui juge s’il s’agit de spam.{told, select, network { L’adresse réseau d’où vous l’envoyez est jointe.} email { Votre adresse électronique est jointe.} both { Votre adresse électronique et l’adresse réseau d’où vous l’envoyez sont jointes.} other {}}',
      kept: 'Sa réponse : jusqu’à ce que vous retiriez le commentaire. Ce que le programme conserve, c’est à l’éditeur de ce site de le dire.',
    },
    retry: {
      title: 'Une empreinte de ce que vous avez envoyé',
      why: 'Pour qu’un second clic ou une connexion perdue ne publie pas votre commentaire deux fois, et que les mêmes mots envoyés de nouveau soient remarqués.',
      kept: '{days, plural, one {# jour} many {# de jours} other {# jours}}.',
    },
    report: {
      title: 'Un signalement que vous envoyez',
      why: 'Votre motif et vos mots, pour que la modération puisse vérifier. Qui vous êtes n’est pas conservé, seulement une empreinte de l’adresse de votre réseau, pour que chaque lecteur compte une fois.',
      kept: 'Aussi longtemps que le commentaire\u202f; l’empreinte {days, plural, one {# jour} many {# de jours} other {# jours}}.',
    },
    appeal: {
      title: 'Un recours contre une décision',
      why: 'Ce que vous écrivez pour dire pourquoi votre réponse devrait être publiée, et la réponse donnée. Seule la modération le lit.',
      kept: 'Jusqu’à ce que vous retiriez votre réponse.',
    },
    remembered: {
      title: 'Nom, e-mail et site sur votre propre appareil',
      why: 'Seulement si vous cochez la case\u00a0: un cookie chiffré qui remplit le formulaire la fois suivante. Sinon, nous n’en déposons aucun.',
      kept: '{days, plural, one {# jour} many {# de jours} other {# jours}}, ou jusqu’à l’envoi d’un commentaire avec la case décochée.',
    },
    record: {
      title: 'Le registre de la modération',
      why: 'Il dit qu’un commentaire est arrivé et ce qui a été décidé, pour que les décisions puissent être revues. Il ne contient ni votre texte, ni votre nom, ni votre adresse.',
      kept: 'Aussi longtemps que ce site.',
    },
    out: 'Comment tout faire effacer',
    outByLink:
      'Ouvrez la page de votre commentaire, dont l’adresse vous a été donnée après l’envoi, et choisissez «\u00a0{withdraw}\u00a0». Le texte, le nom, le site et l’adresse sont effacés aussitôt. Le lien fonctionne pendant {days, plural, one {# jour} many {# de jours} other {# jours}}.',
    outByLetter: 'Plus tard, ou sans le lien, écrivez à l’éditeur de ce site.',
  },

  // Reporting a comment
  report: {
    link: 'Signaler',
    linkTo: 'Signaler le commentaire de {name}',
    title: 'Signaler un commentaire',
    intro: 'Un modérateur l’examinera. Personne ne saura qui l’a signalé.',
    reason: 'Quel est le problème\u202f?',
    reasons: {
      spam: 'C’est de la publicité ou du spam',
      abuse: 'Il insulte ou menace quelqu’un',
      illegal: 'Il enfreint la loi',
      'off-topic': 'Il n’a rien à voir avec l’article',
      other: 'Autre chose',
    },
    text: 'Ce que le modérateur devrait savoir d’autre',
    send: 'Envoyer le signalement',
    thanks: { title: 'Merci', text: 'Un modérateur examinera le commentaire.' },
  },

  // Errors
  foreign: {
    title: 'Rien n’a été envoyé',
    text: 'Votre navigateur n’a pas indiqué que ce formulaire venait de notre page\u00a0: nous n’en avons rien fait. Revenez en arrière, copiez ce que vous avez écrit, ouvrez de nouveau la page et renvoyez-le. Si cela ne suffit pas, un réglage de confidentialité ou une extension cache peut-être d’où viennent les formulaires.',
  },
  errors: {
    400: {
      title: 'Nous n’avons pas pu lire cette demande',
      text: 'Ce qui est arrivé n’avait pas de sens pour nous. Veuillez revenir en arrière et réessayer.',
    },
    403: {
      title: 'Vous ne pouvez pas ouvrir ceci',
      text: 'Il faut pour cela une autorisation que vous n’avez pas ici.',
    },
    404: {
      title: 'Il n’y a rien ici',
      text: 'L’adresse est peut-être mal écrite, ou ce qui se trouvait ici a été déplacé.',
    },
    405: {
      title: 'Cela ne peut pas se faire ici',
      text: 'Cette adresse est faite pour lire, ou seulement pour l’un de nos formulaires.',
    },
    410: {
      title: 'Ceci a été retiré',
      text: 'Ce qui se trouvait ici a été repris et ne reviendra pas à cette adresse.',
    },
    413: {
      title: 'C’était trop volumineux',
      text: 'Vous avez envoyé plus que ce que nous acceptons. Veuillez raccourcir.',
    },
    415: {
      title: 'Nous ne savons pas lire ce format',
      text: 'Ce que vous avez envoyé est arrivé dans un format que cette adresse n’accepte pas.',
    },
    422: {
      title: 'Quelque chose est à revoir',
      text: 'Une partie de ce que vous avez envoyé ne peut pas être juste. Veuillez revenir en arrière et la vérifier.',
    },
    429: {
      title: 'Un peu moins vite, s’il vous plaît',
      text: 'Trop de demandes sont venues de votre connexion. Veuillez patienter un instant.',
    },
    500: {
      title: 'Quelque chose s’est cassé de notre côté',
      text: 'Vous n’y êtes pour rien, et c’est noté. Veuillez réessayer dans un instant.',
    },
    503: {
      title: 'Nous ne pouvons pas répondre en ce moment',
      text: 'Veuillez réessayer dans un instant.',
    },
  },
  requestId: 'Si vous nous écrivez à ce sujet, ce numéro aide à le retrouver\u00a0: {number}',
});
