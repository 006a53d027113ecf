/**
 * Words that lists of leaked passwords are made of, in lower case and without digits at their ends: these are tried first.
 * password-rules.ts looks for them with digits and signs around them and with the usual letters swapped, so that `dragon` stands
 * for `Dragon123!` and `Dr4g0n` too. Typed rows and sequences are not here: password-pattern.ts knows them.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
  password passwort passwd passord parola contrasena motdepasse senha wachtwoord haslo sifre heslo mypassword thepassword
  passpass passphrase wordpass drowssap letmein letmeinnow openup opensesame sesame welcome welcomehome changeme changeit
  secret topsecret geheim private access master masterkey login signin admin administrator root superuser user guest default
  test tester testing testtest testpass temp temporary hello hallo bonjour ciao salut privet goodbye iloveyou iloveu iloveme
  iloveher iloveyouso loveyou loveme lovely lovelove lover lovers loveit truelove mylove forever foreverlove loverboy
  lovesex trustno trustnoone nopassword nopass mypass megapass newpass freepass passme iforgot forgot forget remember
  rememberme whatever whatsup whocares whynot justme justdoit onlyme myself nobody nothing everything anything something
  somethin alibaba aladdin abracadabra blahblah blabla bazinga supersecret passwor freeuser

  sunshine sunset sunrise sunday monday tuesday wednesday thursday friday saturday january february march april june july
  august september october november december spring summer autumn winter sommer septembe morning midnight twilight moonlight
  starlight stardust rainbow rainy snowball snowman snowboard snowflake thunder lightning lightnin storm stormy tornado
  hurricane hurrican typhoon cyclone tsunami avalanche inferno wildfire hellfire fireball firebird firefly fireman firefox
  flower flowers sunflower sunflowe rosebud blossom daisy violet lavender jasmine jasmin willow forest garden island ocean
  beach river mountain everest heaven paradise eternity infinity universe galaxy planet jupiter mercury saturn neptune venus
  pluto apollo aurora eclipse stars starfish starship moonbeam bluemoon bluesky diamond diamonds emerald sapphire crystal
  platinum golden silver copper titanium precious pearl purple orange yellow green blue black white crimson scarlet indigo
  blizzard atlantis atlantic aquarius catalina

  dragon dragons dragonball dragonfly monkey monkeys tiger tigers lion lionking panther panthers leopard cheetah jaguar
  cougar wildcat wildcats bobcat tomcat catdog kitty kitten kittens kittycat hellokitty pussycat blackcat puppy puppies
  doggie doggy bulldog bulldogs maddog bigdog hotdog blackdog beagle poodle labrador doberman pitbull greyhound horse horses
  mustang mustangs stallion pony unicorn pegasus elephant donkey rabbit bunny hamster squirrel beaver badger weasel ferret
  wolf wolves wolfpack werewolf wolfgang wolverine wolverin lonewolf coyote hedgehog penguin penguins dolphin dolphins shark
  sharks goldfish catfish swordfish swordfis lobster turtle lizard iguana snake snakes viper vipers cobra python anaconda
  rattlesnake scorpion scorpio spider spiders spiderman spiderma butterfly butterfl bumblebee ladybug hornet mosquito falcon
  falcons eagle eagles hawkeye condor raven ravens phoenix pheonix sparrow swallow parrot chicken chickens rooster buffalo
  bigbird bluebird mongoose gorilla kangaroo panda dinosaur raptor crocodile alligator animal animals aardvark salamander
  albatross albatros flamingo monster monsters vampire zombie killer

  superman batman ironman spidey superstar supersta superfly supernova wonderwoman catwoman captain avenger avengers marvel
  punisher defender guardian gladiator warrior warriors knight knights champion champions hunter hunters ranger rangers
  sniper assassin soldier commando predator terminator terminal robocop darkness darkside darkstar shadow shadows phantom
  starwars startrek stargate skywalker skywalke anakin hansolo obiwan yoda chewbacca bobafett jedi jedimaster deathstar
  voyager enterprise enterpri picard gandalf legolas aragorn frodo bilbo hobbit mordor tolkien merlin excalibur excalibu
  lancelot camelot wizard magic magician magicman harrypotter hogwarts hermione dumbledore matrix neo morpheus trinity zion
  pokemon pikachu charizard digimon naruto sasuke goku vegeta dragonballz nintendo playstation xbox minecraft fortnite
  roblox warcraft starcraft worldofwarcraft counterstrike halflife diablo zelda mario supermario sonic tekken megaman pacman
  lemmings simpsons simpson homer bart southpark cartman futurama garfield snoopy scooby scoobydoo scoobydo mickey
  mickeymouse minnie donald donaldduck daffyduck tweety tinkerbell tinker winnie poohbear eeyore piglet nemo simba bambi
  shrek barbie tarzan popeye asterix godzilla kingkong zorro jamesbond bond agent sherlock watson rambo rocky peterpan
  sentinel redalert jamesbon

  football baseball basketball basketba softball volleyball handball hockey soccer tennis golf golfer golfing golfball
  cricket rugby lacrosse wrestling wrestlin boxing swimming swimmer surfing surfer skiing sailing sailor fishing fisherman
  hunting running runner racing racecar racer skater skateboard karate aikido kickboxing marathon athlete sports player
  playboy playgirl playtime winner champ slapshot homerun touchdown baller golfgolf liverpool liverpoo arsenal chelsea
  everton manchester manchest manutd manunited united tottenham tottenha westham newcastle newcastl celtic juventus
  barcelona barcelon realmadrid madrid bayern ajax benfica porto milan inter intermilan roma lazio flamengo corinthians
  palmeiras santos boca yankees yankee redsox mets dodgers giants braves cardinals cardinal astros phillies orioles mariners
  cowboys cowboy steelers steeler packers packer redskins broncos bronco raiders raider patriots patriot vikings viking
  bengals browns chargers charger chiefs saints buccaneers jets nyjets seahawks colts titans lakers celtics knicks bulls
  spurs rockets heat pistons sixers redwings bruins flyers blackhawks blackhaw canucks oilers sabres mapleleafs gators
  tarheels tarheel seminole seminoles longhorn longhorns sooners sooner rolltide buckeyes buckeye huskers husker badgers
  hoosier hoosiers wolverines jayhawk jayhawks cyclones trojans trojan bearcats nascar formula ferrari porsche mercedes
  lamborghini maserati corvette camaro chevelle chevrolet chevrole chevy pontiac transam cadillac dodgeram challenger impala
  toyota celica supra corolla camry nissan skyline maxima sentra honda civic accord prelude integra acura mazda miata subaru
  impreza mitsubishi lancer suzuki yamaha kawasaki ninja ducati harley harleydavidson triumph volkswagen jetta passat
  golfgti audi bmw peugeot renault citroen hyundai volvo saab landrover rangerover wrangler cherokee explorer expedition
  mondeo escort fiesta fordf infiniti

  michael michelle michele jennifer jessica ashley amanda matthew daniel danielle andrew andrea joshua christopher christop
  christian christia christina christin christine christie christmas anthony william williams robert roberto thomas charles
  charlie charlotte charlott samantha stephanie stephani stephen steven steve nicholas nicolas nicole nathan nathaniel
  natalie natalia natasha nathalie benjamin jonathan jonathon alexander alexande alexandra alexandr alexandre alejandro
  alejandr alejandra alexis elizabeth elizabet isabella isabelle isabel victoria victor veronica veronika valentina valentin
  valentine valeria valerie vanessa rebecca rachel rachael richard ronald ronaldo ronaldinho raymond russell patrick
  patricia pamela melissa melanie margaret margarita maria mariana marina martin martina martinez marshall maxwell maximus
  mitchell monica monique morgan morrison jordan joseph josephine johnson jackson jackie jacob james jamesjames jasper jason
  jeremy jeremiah jeffrey joanna johanna johannes johnny juliana juliet justin justine kimberly kathleen kathryn katherine
  catherine catherin caroline carolina carolyn cameron camille candice carlos carmen cassandra cassie claudia clayton
  clifford colleen courtney cristina cynthia deborah debbie dennis diana dominic dominique dorothy douglas duncan eduardo
  edward edwards eleanor emmanuel estrella ekaterina evelyn fernando fernanda florence frances francesca francesco francis
  francisco francois frankie franklin freddie frederic frederick gabriel gabriela gabrielle george georgia gerald geraldine
  gilbert giovanni giuseppe gloria gordon graham gregory guillermo gustavo hannah harrison heather hector helena henderson
  henry herbert hernandez howard humberto ibrahim katrina kenneth kristen kristin kristina kristine lauren laurence laurent
  lawrence leonard leonardo leslie lindsay lindsey lorenzo lorraine louise lucas lucifer madison madeline madonna malcolm
  marcus marianne marilyn marlene matilda mathieu maurice meredith miguel miranda mohamed mohammed muhammad napoleon nelson
  nicola norman olivia oliver oscar pascal pauline penelope peterson phillip phillips preston priscilla rafael ramirez
  ricardo richards robinson rodriguez rodrigo rosemary roxanne sabrina samuel sandra santiago sebastian sebastia sergio
  shannon sharon sheila sherman shirley simone sinclair sophia sophie spencer stanley stefan stefanie stella sterling
  sterlin stewart stuart suzanne svetlana sylvia tatiana tatyana taylor teresa theodore theresa thompson tiffany timothy
  travis trevor tristan tyler vincent virginia vivian vladimir vladislav walter wallace webster wesley whitney wilson
  winston xavier yolanda yvonne zachary aleksandr aleksandra anastasia anderson angela angelica angelina angelo antonio
  arthur augustus austin barbara beatrice bernard beverly bradford bradley brandon brandi brenda brendan brianna britney
  brittany brooklyn bernardo bethany sasha misha dmitry sergey sergei andrey nikita maksim oksana polina galina yuliya ahmed
  fatima maryam abdullah krishna ganesh lakshmi srinivas rajesh suresh mahesh priya sunita pakistan india hamilton campbell
  scarlett katerina viktoria clarence michaela charlton mersedes

  princess princesa prince princes queen kingdom king kingston kingfish kingpin babygirl babyboy babydoll babyblue baby
  bestfriend bestfriends friend friends friendship family mother motherlode father daddy bigdaddy mommy mama mamapapa
  brother brothers sister grandma grandpa sweetheart sweetie sweetpea sweetness darling honey angel angels angelbaby
  beautiful gorgeous handsome pretty cutie cutiepie sexy sexygirl sexybitch hottie hotstuff cooldude coolguy coolman coolio
  badboy badgirl goodboy goodgirl goodluck goodman goodtime lucky luckydog luckyone happy happyday smile smiley funny
  funtime havefun birthday happybirthday wedding holiday vacation santa santaclaus easter halloween chocolate chocolat
  cookie cookies candy candyman cheese cheesecake cupcake brownie muffin pancake peanut peanuts peanutbutter butter popcorn
  pickle pickles pepper peppers banana bananas strawberry blueberry raspberry blackberry cherry apple apples applepie
  pineapple pineappl mango coconut lemon oranges watermelon tomato potato onion garlic spaghetti macaroni noodles pizza
  hamburger burger sandwich sausage bacon meatball meatloaf turkey icecream vanilla caramel cinnamon ginger honeybee sugar
  coffee espresso cappuccino cocacola coke pepsi pepsicola drpepper dietcoke mountaindew rootbeer beer guinness heineken
  budweiser budlight corona tequila vodka whiskey whisky jackdaniels smirnoff marlboro newport snickers skittles twix
  bubbles bubblegum lollipop jellybean marshmallow pumpkin buttercup dumpling maryjane munchkin macdaddy beefcake ihateyou
  caliente mistress

  computer internet keyboard monitor printer laptop notebook network server software hardware windows microsoft microsof
  google facebook youtube twitter instagram snapchat linkedin myspace yahoo hotmail gmail amazon macintosh iphone android
  samsung nokia motorola ericsson siemens panasonic panasoni philips toshiba compaq presario pavilion gateway packard
  logitech lexmark verbatim flatron microlab deskjet kenwood pentium celeron database oracle linux ubuntu debian redhat unix
  mysql postgres cisco router wireless security hacker hacked cyber digital electric electronic technics techno science
  physics chemistry einstein newton darwin socrates mozart beethoven picasso shakespeare hamlet macbeth dracula frankenstein
  letitbe yesterday imagine beatles metallica metallic megadeth slipknot nirvana pantera greenday linkinpark ledzeppelin
  zeppelin pinkfloyd pinkfloy deepurple deeppurple ironmaiden maiden acdc queenfan rammstein blacksabbath sabbath vanhalen
  aerosmith gunsnroses pearljam radiohead coldplay depeche madness oasis eminem tupac makaveli snoopdog snoopdogg wutang
  thuglife gangster gangsta hiphop rockstar rocknroll rockandroll punkrock hardrock hardcore heavymetal music musica
  musicman guitar bassman drummer trumpet trombone saxophone clarinet piano pianoman singer dancer dancing hollywood
  hollywoo broadway movie movies titanic avatar scarface godfather goldeneye topgun highlander braveheart transformers
  transformer pirates caribbean jumanji jurassic goonies function godsmack

  america american canada canadian mexico brazil brasil argentina colombia england english london britain scotland ireland
  irish wales france french paris germany german berlin hamburg italia italian italy espana spain portugal holland dutch
  amsterdam amsterda belgium sweden norway denmark finland poland polska russia russian moscow ukraine romania bulgaria
  istanbul galatasaray fenerbahce besiktas greece europe africa australia australi sydney melbourne newzealand japan
  japanese tokyo china chinese shanghai beijing hongkong korea vietnam thailand bangkok indonesia jakarta malaysia singapore
  philippines manila israel jerusalem egypt iran iraq jamaica trinidad panama cancun california californ florida texas
  newyork newyorkcity manhattan chicago boston houston dallas denver seattle portland atlanta orlando miami detroit
  cleveland michigan indiana illinois oklahoma oregon colorado arizona alabama kentucky tennessee louisiana maryland montana
  nebraska nevada minnesota wisconsin washington lasvegas losangeles sandiego sanfrancisco oakland alaska hawaii montreal
  toronto vancouver winnipeg calgary dublin belfast glasgow edinburgh aberdeen plymouth birmingham bristol brighton
  cambridge oxford southampton yosemite savannah

  freedom liberty justice victory destiny success business company manager director engineer teacher student school college
  university education doctor hospital medicine lawyer police officer sergeant general military marines marine army navy
  airforce airborne infantry semperfi special forces trooper pilot airplane aircraft aviation flight helicopter spitfire
  stealth concorde boeing airbus truck trucker trucks driver bicycle motorcycle motocross railroad train tractor farmer
  always never maybe please thankyou thanks goodnight goodmorning hithere heythere hellothere enter entrance pass word code
  codeword keyword key unlock locked lock safety secure protected open opendoor backdoor money moneyman moneys bigmoney
  getmoney dollar dollars million millionaire casino poker jackpot blackjack blackjac gambler lottery treasure goldmine
  goldstar fortune fortuna believe faith hope grace blessed blessing jesus jesuschrist christ godisgood godislove thankgod
  church bible gospel genesis exodus psalm shalom buddha karma dharma namaste serenity harmony peace spirit spiritual
  miracle wisdom knowledge legend legendary myth mystery mystic fantasy dream dreamer dreams nightmare creative artist
  design designer photo photos picture pictures camera video studio magazine newspaper library reading writer history
  culture natural nature environment energy power powers powerful control remote machine engine turbo diesel maverick
  renegade rebel rebels outlaw bandit pirate hustler hitman slayer maniac psycho insane crazy crazyman madman madmax joker
  stupid dumbass loser losers sucker freak freaky funky groovy awesome perfect wonderful excellent fantastic amazing
  incredible ultimate extreme maximum infinite immortal invincible unstoppable dangerous danger trouble toxic poison venom
  chaos anarchy revolution rebellion revenge vengeance nemesis enigma paradox oblivion abyss valhalla ragnarok odin thor
  zeus athena artemis hercules achilles poseidon hermes anubis osiris cleopatra spartan spartans sparta samurai shogun
  katana ninjas kungfu brucelee jackiechan chucknorris arnold undertaker therock stonecold stonecol hulkhogan johncena
  rasputin hannibal caesar emperor empire imperial hellraiser helloworld hellohello heyhey hahaha hahahaha lalala yomama
  yourmom bigboy bigman biggie bigfoot bigbear bigboss bigmac bigtime bigred billybob billyboy jimbob bubba bubbas booger
  boomer boomboom bambam bangbang pingpong dingdong tomtom johnjohn jayjay joejoe lisalisa mikemike samsam fredfred redred
  blueblue maxmax catcat dogdog nuttertools peekaboo peaches pebbles patches snuggles sparky sparkle spanky buster buttons
  rascal scooter smokey snapper skippy tigger whiskers oreo lassie fluffy freckles marley bailey buddy bella coco max lucy
  molly maggie sadie chester casper felix sylvester tucker marijuana cannabis weed stoner reefer smoking smoker cigarette
  gothic telephone telefon mobile calendar window mirror bottle umbrella scissors pencil paper hammer scanner mechanic
  plumber painter builder banker operator webmaster sysadmin support helpdesk service consumer research capital central
  national international standard original classic premier supreme royal majestic magnificent minime mymoney mybaby mylife
  mydog mycat lifehack lifetime goodlife newlife oldman littleman boyfriend girlfriend husband kisses kissme kisskiss
  hugsandkisses heart hearts heartbreak broken lonely alone gamecube gameboy gamer gaming letsgo letsplay gogogo gameover
  vkontakte odnoklassniki samara rambler zvezda romashka sobaka koshka kotenok solnce natashka mashka spartak dinamo
  lokomotiv rjirfrgbde fyfcnfcbz fktrcfylh fktrcfylhf cjkysirj trfnthbyf ghbdtnbr ghjcnjnfr rhbcnbyf dfktynbyf dkflbckfd
  dkflbvbh dbrnjhbz hjvfirf rhfcjnrf dthjybrf cdtnkfyf vfhufhbnf vfvfgfgf gfhjkm dfitktyf vfrcbvrf tdutybq cxfcnmt sayang
  anhyeuem teamo tequiero mivida amorcito bonita corazon mariposa chivas futbol campeon doudou soleil loulou chouchou
  marseille bordeaux schatz schatzi sonne mausi fussball kaktus klaster hesoyam aezakmi adgjmptw illmatic multipla gizmodo
  wrinkle rush enterme drizzt raistlin alphabet omega alphaomega alphabeta vertigo tempest phoenixrising stingray thumper
  trustme trustgod velocity vampires vermont virtual vladik voodoo warhammer warlock warlord waterfall waterloo wellington
  western westside westwood eastside southside northside whiplash windmill windsurf wonderland woodland woodstock workshop
  yesyes zaphod zerocool babylon blink bluedog bluefish blueeyes bluebell beautifulgirl bonehead bookworm brainstorm
  buckshot bullseye bulldozer butterball butterscotch cavalier cellphone chainsaw chandler checkers cheerleader cheyenne
  chihuahua clemson coltrane columbia columbus commander concrete connect consulting corrado cosworth coventry crackers
  crawford crusader cutlass cyclops dakota davidson daydream daytona deadhead deadman defiant delicious delphine deputy
  devildog devilish discover discovery doughboy downtown durango eggplant eightball electra element emerson evolution
  fairlady fearless feather ferguson fielding fletcher flipper florian flounder foobar foxtrot frontier gallery gargoyle
  geronimo gibraltar goldberg goldfinger goldie goliath gonzales graphics grateful gravity greatone greenbay gretchen
  griffin grizzly groucho gunners hastings hawthorne hendrix highland highway hillside homework honolulu horizon hyperion
  iceman illusion industry insomnia integral intrepid intruder invisible ironhorse jamaican jeanette johnston journey
  julianne juggalo kamikaze keystone kenworth kingsize kirkland klingon knickers knockout krypton landscape lighthouse
  limited lincoln lonestar lionheart logistics lowrider machines mackenzie magellan magnolia mandarin maradona mariner
  martini masters matador maynard mayhem meadow melody memorex memories memphis meridian messenger midnite milkshake
  milwaukee mischief mittens monopoly montague mountains mushroom mustard nautilus nebula nightfall nightwing nightowl nitro
  northern number numberone oakley objective oldschool olympics operation optimist overlord pacific painkiller paintball
  paintbal paladin pandora panzer paradigm parallel passport passion pathfinder paulina peacock perfection performance
  persona personal philadelphia philippe pinnacle pioneer plastic playmate pleasure polaris politics popsicle porcelain
  porkchop portable positive postal prodigy producer professor profit prometheus promise property prophecy prototype
  providence punkin puzzle pyramid quality quantum quicksilver racerx radical rainbows rainman rastaman reality redbull
  redneck redhead redhot redline redrum reggie religion requiem resident reynolds richmond rightnow ringmaster riverside
  roadkill roadrunner robotech rollercoaster roosevelt roseanne roswell runaway sabotage sacramento sailboat salvador
  saratoga satellite savage schatten schneider scrappy screamer seahorse seinfeld seventeen seventy shadowfax shamrock
  sherwood shooting shopping showtime signature silence simplicity sithlord skeleton skeeter skinhead skipper skydive
  slamdunk slickrick smashing solitude solution somebody sorcerer soulmate southern southpaw spartacus spectrum speedway
  splendid splinter springer stafford stalker starbuck starbucks starfire stargazer station stephens stinger stocking
  stratus strange stranger stringer stripper sublime suburban sullivan summertime sundance sunlight sunnyday superior
  supernatural surprise survivor switzerland symphony synergy syracuse tacobell tazmania thegame theking theman theboss
  thesims thirteen thunderbird thunderbolt tigerlily timberland titleist tracker translator traveler triangle trigger triton
  tropical troubles tunafish turquoise underdog underground underworld unforgiven unknown valentines vanguard vauxhall
  verizon vertical village vincenzo violence visionary

  fuckyou fuckoff fuckme fuckit fuckthis fucker fucking bullshit holyshit asshole bastard bitch sonofabitch shithead
  dickhead butthead jackass badass blowjob blowme suckit suckme biteme kissmyass pussy boobs boobies bigtits bigdick bigcock
  hotsex sexsex sexsexsex ilovesex pornstar freeporn penis vagina lesbian lesbians erotic pantyhose pussies bollocks
  bigboobs fuckface bunghole butthole bigballs
`
    .trim()
    .split(/\s+/),
);
