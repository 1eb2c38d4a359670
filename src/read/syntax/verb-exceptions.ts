const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Stems that end a verb as they are, against the rule: "piloted" is "pilot". */
export const KEEPS: ReadonlySet<string> = words(`
  add ax ballot bankroll bias blitz boycott bus butt buzz collar combat debut egg err focus format fox gas kayak layer
  martyr murmur pilot pivot purr stonewall transom
`);

/** Stems that lost an -e, against the rule: "competed" is "compete". */
export const TAKES_E: ReadonlySet<string> = words(`
  ach ador adher becom besieg breath bath compet compil complet concret condon conven contraven creat cloth delet delineat
  deplet deplor dethron dup ey excit exil expedit explor extradit fring gaug gazett goug guid hing hon ignit ignor implor
  incit infring inhal interfer interven invit loath ow parol past permeat persever persuad dissuad por postpon profil recit
  reconcil recreat reignit rerout restor retir reunit rever rout seeth sever sooth stockpil tast telephon underscor
  unit wast welcom
`);
