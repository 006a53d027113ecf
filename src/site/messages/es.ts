import { translation } from './translation.js';

/** Spanish for every country: usted, or no person at all. `many` is a round million: “1 000 000 de comentarios”. */
export const es = translation({
  // The frame
  skip: 'Ir al contenido',
  toFrontPage: 'A la portada',
  forModerators: 'Para moderadores',
  errorTitle: 'Error: {title}',

  // The front page
  latest: 'Últimos artículos',
  nothingPublished: { title: 'Todavía no hay nada publicado', text: 'Aquí aparecerá el primer artículo.' },
  olderArticles: 'Artículos anteriores',

  // The article
  by: 'Por {name}',
  updated: 'Actualizado el {day}',
  readingTime:
    '{minutes, plural, one {# minuto de lectura} many {# de minutos de lectura} other {# minutos de lectura}}',
  tags: 'Etiquetas',

  // Share it
  shareIt: 'Compartir…',
  shareOn: 'Compartir este artículo',
  shareLabels: {
    x: 'X',
    facebook: 'Facebook',
    whatsapp: 'WhatsApp',
    telegram: 'Telegram',
    linkedin: 'LinkedIn',
    bluesky: 'Bluesky',
    reddit: 'Reddit',
    email: 'Correo electrónico',
  },
  linkToCopy: 'O copie el enlace',
  shortLink: {
    title: 'Adónde lleva este enlace',
    text: 'Es un enlace corto nuestro. Lleva a un solo artículo y a ningún otro sitio.',
  },
  leadsTo: 'Lleva a',
  readArticle: 'Leer el artículo',

  // The thread
  comments: '{count, plural, one {# comentario} many {# de comentarios} other {# comentarios}}',
  noComments: 'Todavía no hay comentarios',
  order: 'Orden de los comentarios',
  oldestFirst: 'Primero los más antiguos',
  newestFirst: 'Primero los más recientes',
  staffBadge: 'Redacción',
  edited: 'editado el {moment}',
  editedByModerator: 'editado por la moderación el {moment}',
  pinned: 'Fijado',
  pinnedComments: 'Comentarios fijados',
  threadClosed: 'La moderación no acepta más respuestas a este comentario.',
  removed: 'Este comentario se ha retirado. Sus respuestas permanecen.',
  reply: 'Responder',
  replyTo: 'Responder a {name}',
  inReplyTo: 'en respuesta a {name}',
  removedAuthor: 'un comentario retirado',
  earlierComment: 'un comentario anterior',
  moreReplies: 'Más respuestas',
  moreComments: 'Más comentarios',
  firstComments: 'Volver a los primeros comentarios',
  newReplies: '{count, plural, one {# comentario nuevo} many {# de comentarios nuevos} other {# comentarios nuevos}}',
  toNewReplies: 'Ir a lo nuevo',

  // Leave a Reply
  leaveAReply: 'Deje un comentario',
  formNotice:
    '<email>Su dirección de correo electrónico no se publicará.</email> Los campos obligatorios están marcados con {mark}',
  replyingTo: 'En respuesta a {name}',
  cancelReply: 'Cancelar la respuesta',
  labels: { comment: 'Comentario', name: 'Nombre', email: 'Correo electrónico', website: 'Sitio web' },
  policy: {
    open: 'Su comentario aparece enseguida, salvo que una de nuestras reglas pida que antes lo lea un moderador.',
    known:
      'Un moderador lee su primer comentario antes de que aparezca. Por ahora también los siguientes, porque un nombre o una dirección no demuestra quién los escribe.',
    held: 'Un moderador lee cada comentario antes de que aparezca.',
  },
  repliesUntil: 'Puede comentar hasta el {moment}.',
  repliesCloseWith:
    '{count, plural, one {Los comentarios se cierran con # comentario publicado.} many {Los comentarios se cierran con # de comentarios publicados.} other {Los comentarios se cierran con # comentarios publicados.}}',
  repliesOpenAt: 'Este artículo admitirá comentarios a partir del {moment}.',
  houseRules: 'Normas de la casa',
  formatting: 'Se puede usar un poco de Markdown: {examples}',
  marked: { emphasis: 'énfasis', strong: 'fuerte', code: 'código', quotation: 'cita', item: 'lista', link: 'enlace' },
  leaveEmpty: 'Deje este campo vacío',
  remember: 'Recordarme en este dispositivo durante {days, plural, one {# día} many {# de días} other {# días}}',
  storedNotice:
    'Su comentario se guarda con su nombre y su sitio web y, bajo sello, con su dirección de correo, hasta que lo retire. <privacy>Todo lo que se guarda, por qué y por cuánto tiempo</privacy>',
  preview: 'Vista previa',
  previewTitle: 'Vista previa: {title}',
  previewAlert: 'Esto es una vista previa; su comentario todavía no se ha enviado. <preview>Ver cómo queda</preview>',
  previewHeading: 'Vista previa de su comentario',
  previewNote: 'Todavía no se ha enviado. Cámbielo abajo o publíquelo.',
  postComment: 'Publicar el comentario',
  repliesClosed: 'Este artículo ya no admite comentarios.',
  repliesClosedByAge: 'Este artículo ya no admite comentarios, porque se publicó hace algún tiempo.',
  repliesClosedByCount: 'Este artículo ya no admite comentarios, porque ya tiene todos los que admite.',

  // What is wrong with a reply, by the code of the fault
  faultsHeading:
    '{count, plural, one {Hay un dato que revisar} many {Hay # de datos que revisar} other {Hay # datos que revisar}}',
  notSent: 'Su comentario no se ha enviado. Todo lo que escribió sigue ahí.',
  notSentAlert: 'Su comentario no se ha enviado. Todo lo que escribió sigue ahí. <form>Ver qué hay que corregir</form>',
  faultOf: '{field}: {fault}',
  fault: {
    required: 'Rellene este campo, por favor.',
    'too-long': 'No pase, por favor, de {most, plural, one {# carácter} many {# de caracteres} other {# caracteres}}.',
    'too-long-by':
      'No pase, por favor, de {most, plural, one {# carácter} many {# de caracteres} other {# caracteres}}; ahora {count, plural, one {hay #} many {hay #} other {hay #}}.',
    'not-an-email': 'Indique, por favor, una dirección como {example}.',
    'not-a-url': 'Indique, por favor, una dirección web como {example}.',
    'forbidden-character':
      '{which, select, line {Escriba, por favor, una sola línea, sin caracteres de control.} controls {Quite, por favor, los caracteres de control.} direction {Quite, por favor, los caracteres que invierten la dirección del texto.} marks {Ponga, por favor, menos signos y caracteres invisibles sobre una misma letra.} other {Quite, por favor, los caracteres que no son texto.}}',
    'not-text': 'Envíe, por favor, solo texto.',
    repeated: 'Este dato ha llegado dos veces. Envíelo una sola vez, por favor.',
    'parent-unavailable':
      'El comentario al que responde ya no está. Puede publicar el suyo como comentario independiente.',
    'thread-closed':
      'La moderación no acepta más respuestas a ese comentario. Puede publicar el suyo como comentario independiente.',
    other: 'Aquí hay algo que no podemos aceptar. Revíselo, por favor.',
  },

  // A reply that was not taken
  refusal: {
    400: {
      title: 'Su comentario ha llegado dañado',
      text: 'No se ha guardado. Lo que aún hemos podido leer está más abajo; revíselo, por favor, y envíelo de nuevo.',
    },
    403: {
      title: 'Este artículo ya no admite comentarios',
      text: 'Se cerraron antes de que llegara el suyo. Su texto está más abajo para que pueda conservarlo.',
    },
    404: {
      title: 'Este artículo no está aquí',
      text: 'En esta dirección no hay nada a lo que responder. Su texto está más abajo para que pueda conservarlo.',
    },
    409: {
      title: 'No se ha podido colocar su comentario',
      text: 'Algo cambió mientras escribía. Su texto está más abajo; envíelo de nuevo, por favor.',
    },
    410: {
      title: 'Este artículo se ha retirado',
      text: 'Ya no queda nada a lo que responder. Su texto está más abajo para que pueda conservarlo.',
    },
    413: {
      title: 'Su comentario es demasiado grande',
      text: 'Acórtelo, por favor, y envíelo de nuevo. Si aún hemos podido leer su texto, está más abajo.',
    },
    415: {
      title: 'Su comentario llegó en un formato que no podemos leer',
      text: 'Envíelo, por favor, con el formulario de abajo.',
    },
    429: {
      title: 'Demasiados comentarios a la vez',
      text: 'El suyo no se ha enviado. Espere un poco, por favor, y pulse de nuevo el botón; su texto está más abajo.',
    },
    503: {
      title: 'Ahora mismo no podemos recibir su comentario',
      text: 'No se ha guardado. Su texto está más abajo; pulse de nuevo el botón dentro de un rato, por favor.',
    },
  },
  perhapsSaved:
    'No sabemos si su comentario se ha guardado. Su texto está más abajo; pulse de nuevo el botón dentro de un rato, por favor. No hay riesgo: las mismas palabras no aparecen dos veces.',
  keptText: 'Su texto, para copiarlo',
  tryAgainInSeconds:
    'Puede intentarlo de nuevo dentro de {seconds, plural, one {# segundo} many {# de segundos} other {# segundos}}.',
  tryAgainInMinutes:
    'Puede intentarlo de nuevo dentro de {minutes, plural, one {# minuto} many {# de minutos} other {# minutos}}.',

  // The way of one that was
  yourReply: 'Su comentario',
  status: {
    held: {
      title: 'Su comentario está en manos de los moderadores',
      text: 'Aparecerá bajo el artículo en cuanto uno de ellos lo haya leído y aprobado.',
    },
    published: { title: 'Su comentario está publicado', text: 'Todo el mundo puede leerlo bajo el artículo.' },
    declined: {
      title: 'Su comentario no se ha publicado',
      text: 'Un moderador lo ha leído y ha decidido no publicarlo.',
    },
    withdrawn: {
      title: 'Ha retirado su comentario',
      text: 'Sus palabras, su nombre y su dirección se han borrado aquí.',
    },
  },
  why: 'Por qué',
  because: {
    closed: 'El artículo ya no admite respuestas.',
    allRead: 'Todas las respuestas a este artículo se leen antes de publicarse.',
    unknown: 'Aún no le conocemos, así que la moderación lee antes su respuesta.',
    name: 'El nombre se parece al de alguien que trabaja aquí o al de este sitio.',
    words: 'Contiene una palabra que este sitio vigila.',
    links: 'Contiene más enlaces de los que se publican sin más.',
    hosts: 'Enlaza a un lugar que este sitio vigila.',
    banned: 'Por ahora no se aceptan respuestas desde su red o con una dirección de correo como la suya.',
    onHold:
      'La moderación lee primero las respuestas que llegan desde su red o con una dirección de correo como la suya.',
  },
  setAside: {
    title: 'Su comentario no se ha publicado',
    text: 'Una regla de este sitio la ha apartado. La moderación aún puede publicarla.',
  },
  own: {
    edit: 'Editar su comentario',
    save: 'Guardar los cambios',
    editUntil: 'Puede editarlo hasta el {moment}, o hasta que alguien responda.',
    editHeld: 'Puede editarlo mientras esté en espera.',
    readAgain: 'Cuando lo guarde, es posible que la moderación vuelva a leerlo antes de que reaparezca.',
    answered: 'Alguien ha respondido a su comentario, así que ya no se puede editar.',
    decided: 'La moderación ya ha tomado una decisión, así que ya no se puede editar.',
    tooLate: 'El plazo para editarlo ha terminado.',
    notSaved: 'Sus cambios no se han guardado. Todo lo que escribió sigue ahí.',
    overtaken:
      'Su comentario cambió mientras usted escribía. Su texto está abajo; mire cómo está ahora el comentario y guárdelo de nuevo si aún lo desea.',
    withdraw: 'Retirar su comentario',
    withdrawText:
      'Sus palabras, su nombre y su dirección se borran aquí para siempre. Si otras personas han respondido, sus palabras permanecen.',
    withdrawButton: 'Borrar para siempre',
  },
  appeal: {
    title: 'Recurso',
    text: 'Puede pedir una sola vez que esta decisión se revise. La revisará alguien que no la tomó, siempre que haya otra persona.',
    words: 'Lo que conviene saber (opcional)',
    button: 'Presentar el recurso',
    notMade: 'Su recurso no se ha presentado. Todo lo que escribió sigue ahí.',
    over: 'Ya no hay ninguna decisión que recurrir, o ya presentó un recurso.',
    waits: 'Presentó un recurso el {moment}. Se revisará, y la respuesta aparecerá aquí.',
    upheld: 'Su recurso se revisó el {moment}: la decisión se mantiene.',
    overturned: 'Su recurso se revisó el {moment}, y su respuesta se ha publicado.',
    answer: 'Lo que se le respondió',
  },
  reasonGiven: 'El motivo indicado',
  declineReasons: {
    'off-topic': 'No trata del artículo ni de la conversación que lo sigue.',
    insult: 'Insulta o menosprecia a alguien. Puede decirlo de nuevo sin eso.',
    advertising: 'Es publicidad.',
    private: 'Cuenta cosas privadas de alguien.',
    unlawful: 'No podemos publicarlo, porque podría infringir la ley.',
    repeated: 'Eso ya se ha dicho aquí.',
  },
  staffEdits: {
    title: 'La moderación ha editado su comentario',
    text: 'Los lectores ven que se ha editado. Aquí consta qué cambió la moderación y por qué.',
    until: 'Hasta el {moment} decía',
    takenBack: 'La moderación ha deshecho la edición. Hasta el {moment} decía',
  },
  addressSeen: {
    title: 'Se ha consultado su dirección',
    text: 'La moderación no la necesita. Alguien de la redacción tuvo que verla y dijo por qué; así consta en nuestro registro.',
  },
  seeComment: 'Verlo bajo el artículo',
  keepAddress:
    'Guarde la dirección de esta página: hasta el {day} dice en qué estado está su comentario y le permite cambiarlo, y solo usted la tiene.',
  backToArticle: 'Volver al artículo',

  // What is kept about a reply
  transparency: {
    title: 'Qué pasa con las respuestas',
    intro:
      'Cuántas respuestas llegaron en los últimos doce meses y qué pasó con ellas. Las cifras se redondean a decenas, para que nadie se reconozca en ellas.',
    came: 'Respuestas recibidas',
    atOnce: 'Publicadas al momento',
    approved: 'Aprobadas por la moderación',
    stopped: 'Rechazadas por la moderación',
    median: 'La mitad de las que esperaban se decidió en',
    hours: '{hours, plural, one {# hora} many {# de horas} other {# horas}}',
    few: 'menos de 10',
    reasons: 'Por qué las reglas detuvieron respuestas en estos meses',
    sender: 'Su remitente estaba bloqueado, o todo lo suyo se lee antes.',
    other: 'Otra regla de este sitio.',
  },
  privacy: {
    title: 'Qué se guarda de un comentario',
    intro:
      'Para comentar no hace falta ninguna cuenta, ninguna página carga nada de otro sitio y no se informa a nadie más. Esto es todo lo que se guarda aquí.',
    introChecked:
      'No hace falta ninguna cuenta para comentar, y ninguna página carga nada de otros sitios. Se consulta a un programa externo sobre los comentarios, como se explica abajo. Esto es todo lo que se guarda aquí.',
    languages: 'Esta página en otros idiomas',
    kept: 'Cuánto tiempo',
    words: {
      title: 'Su texto, su nombre y su sitio web',
      why: 'Los lectores los ven en cuanto se publica el comentario. Si lo edita usted, o un moderador, los moderadores pueden leer todavía lo que decía antes.',
      kept: 'Hasta que usted retire el comentario. Uno que un moderador haya rechazado o quitado también se conserva.',
    },
    email: {
      title: 'Su dirección de correo electrónico',
      why: 'Para poder escribirle sobre su comentario. Se guarda cifrada y nunca se publica; los moderadores solo ven una forma oculta. Si la redacción tuviera que verla, queda constancia con el motivo, y la página de su comentario se lo dice.',
      kept: 'Tanto como el comentario.',
    },
    network: {
      title: 'Una huella de la dirección de su red',
      why: 'Para reconocer envíos masivos y a un mismo remitente. La dirección misma no se guarda, y sin nuestra clave la huella no conduce a ella.',
      kept: '{days, plural, one {# día} many {# de días} other {# días}}.',
    },
    staffNotes: {
      title: 'Notas y bloqueos',
      why: 'Para que la moderación sepa con quién ha tratado. Conoce a un remitente por la huella de la red. También se pueden bloquear rangos de redes y dominios de correo; su propia dirección no se guarda para ello.',
      kept: '{days, plural, one {# día} many {# de días} other {# días}} después de escribirse.',
    },
    manner: {
      title: 'Cómo llegó su respuesta y qué dijeron las reglas',
      why: 'Los segundos entre abrir la página y enviar, si un script los midió; si se rellenó un campo que las personas no ven; si las mismas palabras ya habían llegado. Así la moderación sabe por qué espera una respuesta, y las reglas nuevas pueden probarse antes de que cuenten.',
      kept: 'Hasta que usted retire la respuesta.',
    },
    learnt: {
      title: 'Lo que los moderadores admitieron y detuvieron',
      why: 'Se cuentan las palabras de los comentarios sobre los que se decidió, como resúmenes que nadie puede leer sin nuestra clave, para que un comentario parecido a los detenidos espere a un moderador.',
      kept: 'Mientras la decisión se mantenga. Si retira su comentario, lo que solo él enseñó desaparece en segundos.',
    },
    checker: {
      title: 'Una pregunta a un programa externo',
      why: 'Antes de publicarse, el texto, el nombre y el sitio web de su comentario se envían a un programa externo que juzga si es spam.{told, select, network { Se envía también la dirección de red desde la que escribe.} email { Se envía también su correo electrónico.} both { Se envían también su correo electrónico y la dirección de red desde la que escribe.} other {}}',
      kept: 'Su respuesta: hasta que retire el comentario. Lo que guarde el programa debe decirlo quien publica este sitio.',
    },
    retry: {
      title: 'Una huella de lo que envió',
      why: 'Para que un segundo clic o una conexión perdida no publique su comentario dos veces, y para advertir las mismas palabras si se envían de nuevo.',
      kept: '{days, plural, one {# día} many {# de días} other {# días}}.',
    },
    report: {
      title: 'Un aviso que envía sobre un comentario',
      why: 'Su motivo y sus palabras, para que un moderador pueda mirarlo. No se guarda quién es usted, solo una huella de la dirección de su red, para que cada lector cuente una vez.',
      kept: 'Tanto como el comentario; la huella, {days, plural, one {# día} many {# de días} other {# días}}.',
    },
    appeal: {
      title: 'Un recurso contra una decisión',
      why: 'Lo que usted escribe para decir por qué su respuesta debería publicarse, y lo que se le contesta. Solo lo lee la moderación.',
      kept: 'Hasta que retire la respuesta.',
    },
    remembered: {
      title: 'Nombre, correo y sitio web en su propio dispositivo',
      why: 'Solo si marca la casilla: una cookie cifrada que rellena el formulario la próxima vez. Si no, no ponemos ninguna.',
      kept: '{days, plural, one {# día} many {# de días} other {# días}}, o hasta que envíe un comentario con la casilla sin marcar.',
    },
    record: {
      title: 'El registro de los moderadores',
      why: 'Dice que llegó un comentario y qué se decidió sobre él, para que las decisiones puedan revisarse. No contiene su texto, ni su nombre, ni su dirección.',
      kept: 'Tanto como este sitio.',
    },
    out: 'Cómo borrarlo',
    outByLink:
      'Abra la página de su comentario, cuya dirección recibió después de enviarlo, y elija «{withdraw}». El texto, el nombre, el sitio web y la dirección se borran enseguida. El enlace funciona durante {days, plural, one {# día} many {# de días} other {# días}}.',
    outByLetter: 'Más tarde, o sin el enlace, escriba al editor de este sitio.',
  },

  // Reporting a comment
  report: {
    link: 'Denunciar',
    linkTo: 'Denunciar el comentario de {name}',
    title: 'Denunciar un comentario',
    intro: 'Un moderador lo revisará. Nadie sabrá quién lo ha denunciado.',
    reason: '¿Qué problema tiene?',
    reasons: {
      spam: 'Es publicidad o spam',
      abuse: 'Insulta o amenaza a alguien',
      illegal: 'Infringe la ley',
      'off-topic': 'No tiene nada que ver con el artículo',
      other: 'Otra cosa',
    },
    text: 'Algo más que deba saber el moderador',
    send: 'Enviar la denuncia',
    thanks: { title: 'Gracias', text: 'Un moderador revisará el comentario.' },
  },

  // Errors
  foreign: {
    title: 'No se ha enviado nada',
    text: 'Su navegador no indicó que este formulario viniera de nuestra página, así que no hicimos nada con él. Vuelva atrás, copie lo que escribió, abra de nuevo la página y envíelo otra vez. Si no funciona, quizá un ajuste de privacidad o una extensión oculte de dónde vienen los formularios.',
  },
  errors: {
    400: {
      title: 'No hemos podido leer la petición',
      text: 'Lo que llegó no tenía sentido para nosotros. Vuelva atrás, por favor, e inténtelo otra vez.',
    },
    403: { title: 'No puede abrir esto', text: 'Hace falta un permiso que usted no tiene aquí.' },
    404: {
      title: 'Aquí no hay nada',
      text: 'Puede que la dirección tenga una errata o que lo que había aquí se haya trasladado.',
    },
    405: {
      title: 'Eso no se puede hacer aquí',
      text: 'Esta dirección es para leer, o solo para un formulario nuestro.',
    },
    410: {
      title: 'Esto se ha retirado',
      text: 'Estuvo aquí una vez, y no volverá a esta dirección.',
    },
    413: {
      title: 'Eso era demasiado grande',
      text: 'Lo que ha enviado supera lo que aceptamos. Acórtelo, por favor.',
    },
    415: {
      title: 'No podemos leer ese formato',
      text: 'Lo que ha enviado llegó en un formato que esta dirección no acepta.',
    },
    422: {
      title: 'Hay algo que revisar',
      text: 'Parte de lo que ha enviado no puede ser correcto. Vuelva atrás, por favor, y revíselo.',
    },
    429: {
      title: 'Un poco más despacio, por favor',
      text: 'Han llegado demasiadas peticiones desde su conexión. Espere un momento.',
    },
    500: {
      title: 'Algo ha fallado por nuestra parte',
      text: 'No es culpa suya, y ha quedado anotado. Inténtelo de nuevo dentro de un momento.',
    },
    503: {
      title: 'Ahora mismo no podemos responder',
      text: 'Inténtelo de nuevo dentro de un momento, por favor.',
    },
  },
  requestId: 'Si nos escribe sobre esto, este número ayuda a encontrarlo: {number}',
});
