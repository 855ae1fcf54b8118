/*
 * What servers say instead of a page, in lower case with plain quotation marks and simplified characters. Each form is tried
 * on a whole part of a title, or from the beginning of a sentence: a text that is about such pages says it otherwise.
 */

export type Told =
  | "blocked"
  | "login"
  | "not_found"
  | "gone"
  | "error_page"
  | "nearly_empty"
  | "other_document";

export type Wall = {
  outcome: Told;
  /** A whole part of a title. */
  titles: RegExp;
  /** How a sentence begins that stands on such a page. */
  says: RegExp;
  /** A whole sentence or its beginning that tells only where little else is said. */
  plainly: RegExp;
};

const whole = (...forms: string[]) => new RegExp(`^(?:${forms.join("|")})$`, "u");
const begins = (...forms: string[]) => new RegExp(`^(?:${forms.join("|")})`, "u");

const HUMAN = "(?:a |an? )?(?:human|robot|bot|real person|real browser)";
const PAGE_EN =
  "(?:page|article|content|document|file|url|link|address|site|website|resource|story|post|item|product|entry|view|video|profile|account)s?";
const THIS_EN = `(?:sorry,? |oops[!,.]? |we'?re sorry,? |hmm+[!.,]* |uh-oh[!,.]? |unfortunately,? )*(?:but )?(?:the |this |that |your )?(?:requested |web ?)?${PAGE_EN}`;
const WANTED_EN =
  "(?: (?:that |which )?(?:you|we)(?:'re|'ve| are| were| have)? (?:looking for|look for|requested|tried to (?:reach|access|view|open)|trying to (?:reach|access|view|open|find)|followed|entered|want(?:ed)?(?: to (?:see|view))?|selected))?";
const NOT_THERE_EN =
  "(?:(?:was|is|were|could|can|does|did|has|have|may|might|cannot|can't|couldn't|isn't|wasn't|doesn't|don't|hasn't)(?: not| no longer| longer| never)? ?(?:be |been )?(?:not )?(?:found|exists?|here|located|there|available at this address|moved(?:,| or)|(?:re)?moved,? (?:or )?(?:re(?:named|moved)|deleted))|not found|is missing|may (?:have been |be )?(?:re)?moved|has moved or)";

const SEITE =
  "(?:die |diese |der |dieser |das |dieses )?(?:\\p{L}+ )?(?:web|internet)?(?:seite|artikel|dokument|inhalt|adresse)";
const PAGE_FR = "(?:la |cette |l'|le |cet |ce )?(?:page|article|document|contenu|adresse)";
const PAGINA = "(?:la |esta |el |este )?(?:p[aá]gina|art[ií]culo|documento|contenido|direcci[oó]n)";
const 页 =
  "(?:您|你)?(?:所|要|想|正在)?(?:访问|查找|请求|浏览|查看|打开|寻找)?的?(?:该|此|这个|当前|本)?(?:页面|网页|文章|内容|链接|页|文件|信息|网址|资源|地址|帖子|新闻)";

/** In the order in which they are tried. */
export const WALLS: readonly Wall[] = [
  {
    outcome: "blocked",
    titles: whole(
      "just a moment(?:\\.{3}|…)?",
      "attention required!?(?: \\| cloudflare)?",
      "(?:403 )?(?:access (?:to this (?:page|site|website) )?(?:has been |was |is )?(?:denied|blocked|forbidden|restricted)|forbidden)(?: 403)?",
      "(?:error )?403(?: -)?(?: error)?(?: forbidden)?",
      "ddos-guard|ddos protection.*|captcha|robot check|bot (?:check|verification)|security (?:check|verification|challenge)",
      "pardon our interruption.*|are you (?:a )?(?:human|robot)\\??|human verification|one more step|you (?:have been|are) blocked",
      "(?:un)?usual traffic.*|too many requests|429 too many requests|request (?:blocked|rejected|denied)|verify(?:ing)? (?:you are|that you are|you're) human.*|please (?:wait|verify).*",
      "zugriff (?:verweigert|gesperrt|nicht erlaubt)|sicherheits(?:pr[uü]fung|[uü]berpr[uü]fung)",
      "acc[eè]s (?:refus[eé]|interdit|bloqu[eé])|v[eé]rification de s[eé]curit[eé]|un instant.*",
      "acceso (?:denegado|prohibido|restringido)|un momento.*|verificaci[oó]n de seguridad",
      "(?:百度)?(?:安全|人机|身份|滑块)验证|访问(?:验证|受限|被拒绝|被拦截|过于频繁|异常|拒绝)|禁止访问|拒绝访问|请求被拦截|sina visitor system|验证码|.{0,8}请稍候.{0,3}|请稍等",
      "unavailable for legal reasons|451.*legal.*",
    ),
    says: begins(
      "(?:please (?:wait|stand by)[, ]*(?:while )?(?:we(?:'re| are) )?)?(?:checking|verifying|validating) (?:your browser|if the site connection is secure|you are human|your (?:request|connection|identity))",
      `(?:please |to continue,? (?:please )?|(?:just )?(?:confirm|complete)[^.]{0,60})?(?:verify|confirm|prove|make sure|check|show)(?: to)?(?: us)?(?: that)? (?:you(?:'re| are)(?: not)?) ${HUMAN}`,
      "(?:please )?(?:complete|solve|enter|type) (?:the |this |a )?(?:security check|captcha|challenge|characters)",
      "(?:please )?enable (?:javascript and cookies|cookies and javascript|cookies) (?:to continue|and reload)",
      "(?:please )?(?:press (?:and|&) hold|slide to verify|click (?:the box|to verify))",
      "you don't have permission to (?:access|view)",
      "access to this (?:page|site|website|resource|content|url)[^.]{0,40} (?:has been |was |is )?(?:denied|blocked|forbidden|restricted)",
      "(?:sorry,? )?you (?:have been|were|are being) (?:blocked|rate[- ]limited|temporarily blocked)",
      "your (?:ip(?: address)?|access|request|browser|connection|network)[^.]{0,60} (?:has been|was|is|have been) (?:temporarily )?(?:blocked|denied|rejected|banned|flagged|limited|restricted)",
      "(?:our systems? (?:has|have) detected|we(?:'ve| have)? (?:detected|noticed|received|seen)|there (?:has been|was)) (?:some |an? )?(?:unusual|suspicious|automated|abnormal|excessive)",
      "request unsuccessful|incapsula incident|performance (?:&|and) security by|ddos protection by|this (?:website|site) is (?:using a security service|protected by)|why (?:have i been blocked|do i have to complete a captcha)",
      "(?:as you were browsing|something about your browser)|pardon our interruption|(?:we )?want to make sure (?:it is|it's) actually you",
      "(?:sorry,? )?(?:this|the|our) (?:content|page|site|website|video|service|article|product)s? (?:is|are) (?:currently )?(?:not available|unavailable|not accessible|blocked) (?:in|from|to|for) (?:your|users in|visitors|readers|the european|most european|this) ?(?:country|region|location|area|territory|europe)?",
      "(?:you are|your (?:ip|network)[^.]{0,40}) (?:accessing|visiting)[^.]{0,60}(?:outside|restricted)",
      "(?:too many|you(?:'ve| have) (?:made|sent) too many) requests",
      "(?:bitte )?(?:best[aä]tigen|beweisen|weisen) sie(?: uns)?,? dass sie (?:ein mensch|kein roboter)|ihr (?:browser|zugriff|anschluss)[^.]{0,40}(?:gepr[uü]ft|[uü]berpr[uü]ft|gesperrt|blockiert)|(?:ihre|ihr) (?:ip|anfrage)[^.]{0,40}(?:gesperrt|blockiert)|zugriff (?:verweigert|gesperrt)|sie haben keine (?:berechtigung|zugriffsrechte)|wir haben ungew[oö]hnliche",
      "(?:veuillez )?(?:v[eé]rifie[rz]|confirme[rz]|prouve[rz])[^.]{0,20} que vous (?:[eê]tes (?:bien )?(?:un )?(?:humain|[eê]tre humain)|n'[eê]tes pas un robot)|v[eé]rification de (?:votre navigateur|la s[eé]curit[eé])|vous n'(?:avez pas l'autorisation|[eê]tes pas autoris[eé])|votre (?:adresse ip|acc[eè]s|requ[eê]te)[^.]{0,40}bloqu",
      "(?:por favor,? )?(?:verifi(?:ca|que)|confirm[ae]|demuestr[ae])[^.]{0,20} que (?:eres (?:un )?humano|es (?:usted )?(?:un )?humano|no (?:eres|es) un robot)|(?:comprobando|verificando) (?:su|tu) navegador|no tiene[s]? permiso|(?:su|tu) (?:direcci[oó]n ip|acceso|solicitud)[^.]{0,40}bloquead",
      "(?:当前|您的?|你的?|检测到|系统检测到|系统监测到)?(?:网络|访问|操作|请求|环境|ip|账号)?[^.,]{0,12}(?:环境异常|访问过于频繁|访问太频繁|请求过于频繁|存在异常|异常(?:访问|流量|请求)|已被(?:拦截|阻断|封禁|限制))",
      "(?:请|为了[^,]{0,20},请|需要|请您?先)?(?:完成|进行|通过|拖动|点击)[^,.]{0,14}验证|请输入(?:图中|图片中?的?|下方)?(?:的)?(?:验证码|字符)|正在(?:检查|验证|检测)(?:您|你)?的?(?:浏览器|网络|安全)|验证(?:您|你)是(?:否为)?真人|(?:您|你)(?:没有|无)权限?访问|(?:抱歉,?)?(?:该|此|本)(?:内容|视频|页面|网站)[^,.]{0,8}(?:所在(?:的)?(?:国家|地区)|您的地区)",
    ),
    plainly: begins(
      "access (?:is )?(?:denied|forbidden)",
      "(?:error )?403\\b",
      "forbidden",
      "(?:are you|i'?m not|you are not) (?:a )?robot",
      "ray id|reference #?\\d|incident id|cloudflare",
      "you must be (?:at least |over )?(?:18|21|of legal)",
      "captcha|just a moment|one more step|please wait|please stand by",
      "禁止访问|拒绝访问|访问被拒绝|访问受限|人机验证|安全验证|请稍候|请稍等",
    ),
  },
  {
    outcome: "login",
    titles: whole(
      "(?:please )?(?:log|sign)[ -]?(?:in|on)(?: or (?:sign up|register|join|create an account))?(?: required)?(?: to (?:continue|view|your account|facebook|linkedin|x|instagram|.{1,30}))?|login(?: required| page)?|sign up|authentication required|authori[sz]ation required|(?:401 )?unauthori[sz]ed|(?:member|user|account|customer|subscriber) log-?in|register(?: to continue)?|subscribe(?: to (?:read|continue|.{1,30}))?|members only|subscribers only|sign[- ]?in options|single sign-on",
      "anmeld(?:en|ung)(?: erforderlich)?|einloggen|login erforderlich",
      "(?:se )?connexion|connectez-vous|se connecter|identifi(?:cation|ez-vous)|s'identifier",
      "iniciar? sesi[oó]n|inicio de sesi[oó]n|acceder|identif[ií]cate|entrar",
      "(?:用户|会员|账号|请|统一身份|用户统一)?(?:登录|登陆|登入)(?:页面?|注册|认证|后(?:继续|查看))?|登录/注册|登录 ?- ?.{1,12}|注册登录|身份认证|统一身份认证.{0,6}",
    ),
    says: begins(
      "(?:please |you (?:must|need to|have to|will need to) |(?:you'll|you will) (?:need|have) to )?(?:be )?(?:log(?:ged)?|sign(?:ed)?)[ -]?(?:in|on|up)(?: or (?:sign up|register|create an? (?:free )?account|join|subscribe))?(?: (?:in order )?(?:to|and)) (?:continue|view|see|read|access|proceed|keep reading|unlock|get access)",
      "(?:please )?(?:log|sign) ?in (?:with|using|to) (?:your )?(?:\\p{L}+ )?(?:account|username|e-?mail|password|google|facebook|credentials)",
      "(?:to (?:continue(?: reading)?|view|read|access|see|unlock|keep reading)[^.,]{0,60},? )(?:please )?(?:you (?:must|need to|have to) )?(?:log|sign|subscribe|register|create|join|become|start|buy|purchase)",
      "(?:please )?(?:subscribe|register|create an? (?:free )?account|join|become a (?:member|subscriber))(?: (?:now|today|here|free|for free|for just [^.]{1,20}|in))? (?:to|and) (?:continue(?: reading)?|read (?:the (?:full|rest|whole)|this|more|on)|unlock|access|view|get (?:full|unlimited) access|keep reading)",
      "(?:this|the) (?:content|article|page|story|post|resource|document|area|section|feature|group|account|video)s? (?:is|are) (?:only |exclusively )?(?:available |accessible |visible |reserved |open |restricted |limited |exclusive )?(?:only )?(?:to|for) (?:our )?(?:registered |paying |paid |premium |logged[ -]in |signed[ -]in |approved )?(?:subscribers?|members?|users?|followers?|customers?|employees)",
      "(?:this|the) (?:page|content|site|resource|area) requires (?:you to )?(?:log|sign|a login|authentication|authori|an? (?:account|subscription))",
      "you (?:are|'re) not (?:logged|signed) in|you've (?:reached|read|used) (?:your|all|the) [^.]{0,30}(?:limit|free articles?|articles)|your (?:session|login) (?:has )?(?:expired|timed out)|already (?:a (?:subscriber|member)|have an account|subscribed|registered)\\b|(?:don't|do not) have an account|forgot(?:ten)? (?:your )?(?:password|username)|(?:these|this) credentials",
      "(?:bitte )?(?:melden sie sich|loggen sie sich|registrieren sie sich)(?: bitte)?(?: an| ein)?,? (?:um|damit)|sie m[uü]ssen (?:sich (?:anmelden|einloggen)|angemeldet|eingeloggt)|(?:um weiterzulesen|jetzt weiterlesen|weiterlesen mit)|dieser (?:artikel|inhalt|beitrag) ist (?:nur )?(?:f[uü]r|unseren) |noch kein (?:konto|abo)|passwort vergessen|bereits (?:abonnent|registriert|kunde)|melden sie sich an",
      "(?:veuillez )?(?:vous )?(?:connecte[rz]|identifie[rz]|inscrive[rz]|abonne[rz])(?:-vous| vous)? (?:pour|afin)|vous devez (?:[eê]tre (?:connect|abonn|identifi)|vous (?:connecter|identifier|inscrire))|(?:cet|ce|la suite de cet) (?:article|contenu|suite)? ?(?:est )?r[eé]serv[eé]|mot de passe oubli[eé]|(?:vous [eê]tes )?d[eé]j[aà] (?:abonn[eé]|inscrit|client)",
      "(?:por favor,? )?(?:inici[ae]|debes? iniciar|reg[ií]str[ae]|suscr[ií]b[ae])(?:te|se)?(?: sesi[oó]n)? (?:o (?:reg[ií]strate|cree? una cuenta) )?(?:para|y) |(?:debe[s]?|tienes? que|necesitas?) (?:iniciar|registr|suscrib|estar)|(?:este|esta) (?:contenido|art[ií]culo|p[aá]gina|noticia) es (?:s[oó]lo|exclusiv|solo) |(?:has |ha )?olvid(?:ado|aste) (?:su|tu) contrase[nñ]a|contenido exclusivo",
      "(?:请|您?需要|您?必须|您?还?没有|您?尚未|您?未)?(?:先|您先|在)?(?:登录|登陆|注册|登入|订阅)(?:账号|帐号|账户|或注册|/注册)?(?:后|以|,|再|才能|之后|即可)[^.]{0,12}(?:查看|继续|阅读|访问|浏览|操作|解锁|全文)|(?:您|你)(?:还没有|尚未|还未|未|没有)(?:登录|登陆)|(?:该|此|本)(?:内容|文章|页面|栏目)[^,.]{0,6}(?:仅|只|需)[^,.]{0,8}(?:会员|登录|订阅|注册用户)|忘记密码|扫码登录|(?:手机|微信|qq|短信|密码|账号|扫码|验证码)+登录|剩余\\d+%?(?:内容)?(?:需|待)|付费后?(?:可|即可|阅读)|(?:开通|成为)会员|请登录|登录超时",
    ),
    plainly: begins(
      "(?:please )?(?:log|sign) ?(?:in|on)$|log-?in$|please (?:log|sign) ?in\\b|sign in to\\b|log in to\\b|password$|user ?name$|remember me$|keep me (?:signed|logged) in|enter your password|members? only|subscribers? only|unauthori[sz]ed$|authentication (?:is )?required|401\\b",
      "anmelden$|einloggen$|passwort$|se connecter$|mot de passe$|iniciar sesi[oó]n$|contrase[nñ]a$|用户名$|密码$|登录$|登陆$|用户登录|请先登录",
    ),
  },
  {
    outcome: "not_found",
    titles: whole(
      `(?:http )?(?:error |err |status )?404(?: error| not found| page| file not found| page not found|[,!.:-]* .{0,40}(?:not|found|missing|exist|lost).{0,30})?`,
      `(?:sorry[,!]? |oops[!,.]? )?${THIS_EN}${WANTED_EN} ${NOT_THERE_EN}.{0,20}`,
      "not found|nothing (?:was )?found|nothing here|lost\\?|page (?:missing|unavailable|error)|broken link|no results found|file or directory not found|(?:we )?(?:can't|cannot|couldn't|can not) find (?:that|this|the) .{1,20}|does not exist",
      "(?:die )?(?:seite|artikel|dokument|inhalt)(?: wurde)?(?: leider)? nicht (?:gefunden|vorhanden|verf[uü]gbar)|nicht gefunden|fehler 404|404.{0,4}(?:seite )?nicht gefunden",
      "(?:page|article|contenu|document)(?: est)? (?:introuvable|non trouv[eé]e?|inexistante?)|erreur 404|introuvable",
      "(?:p[aá]gina|art[ií]culo|contenido) no (?:encontrad[oa]|existe|disponible)|no encontrad[oa]|error 404",
      "(?:404 ?-?)?(?:抱歉,?)?(?:该|此|您?访问的)?(?:页面|网页|文章|内容|页|文件)?(?:不存在|未找到|找不到(?:了|页面)?|没有找到|丢失了?|走丢了|无法找到|不见了)|找不到(?:页面|网页)|无法找到(?:该|此)?(?:页面?|网页|资源)|404(?:错误|页面|页)?",
    ),
    says: begins(
      `${THIS_EN}${WANTED_EN},? ${NOT_THERE_EN}`,
      `(?:sorry[,!]? |oops[!,.]? |unfortunately,? |we're sorry,? |hmm+,? )*(?:but )?(?:we|i) (?:can't|cannot|can not|couldn't|could not|were unable to|are unable to|were not able to|weren't able to|are having trouble) (?:seem to )?(?:find(?:ing)?|locate|locating) (?:the |this |that |your |what )?(?:\\p{L}+ )?(?:${PAGE_EN}|you)`,
      "there(?:'s| is| are|'re)(?: no| not any| nothing| isn't any)(?: such)? ?(?:page|content|article|post|document|file|here)?[^.]{0,20}(?:here|at (?:this|that) (?:address|url|location)|found)|nothing (?:was found|to see) here|(?:it )?(?:looks|seems) like (?:nothing was found|you(?:'re| are) lost|you(?:'ve| have) (?:followed|found|taken|reached) a|this page|that page|the page|we can't)|you(?:'ve| have| may have| might have)? (?:followed|mistyped|reached|found|typed|clicked) (?:a|an|the) (?:broken|dead|address|wrong|incorrect|bad|outdated|old|page that)|(?:the )?requested (?:url|page|resource|document)[^.]{0,80} (?:was|is|could|does) not|http (?:error )?(?:status )?404|error 404|404(?: error)?[,:! -]+(?:page |file )?(?:not found|error)|no page (?:found|exists)|that page can't be found|the link you followed may be broken|check (?:that )?the (?:url|address|web address|spelling)",
      `(?:leider |hoppla[,!]? |entschuldigung,? )?${SEITE}[^.]{0,50}(?:konnte|kann|wurde|existiert|ist|gibt es)(?: leider)?[^.]{0,30}(?:nicht|verschoben)|(?:die )?(?:von ihnen )?(?:angeforderte|gew[uü]nschte|gesuchte|aufgerufene) \\p{L}+[^.]{0,40}(?:nicht|existiert)|(?:leider )?(?:konnten|haben) wir (?:die|diese|leider)[^.]{0,40}nicht (?:finden|gefunden)|(?:fehler )?404\\b.{0,20}nicht gefunden`,
      `(?:d[eé]sol[eé]e?s?,? )?${PAGE_FR}[^.]{0,50}(?:n'existe (?:pas|plus)|est introuvable|n'a pas (?:[eé]t[eé]|pu)|introuvable|n'est (?:pas|plus) disponible|a peut-[eê]tre)|(?:d[eé]sol[eé],? )?nous n'avons pas (?:trouv|pu trouver)|erreur 404`,
      `(?:lo sentimos,? |vaya[,!]? )?${PAGINA}[^.]{0,50}(?:no (?:existe|se (?:ha (?:podido )?encontr|encontr|pudo)|est[aá] disponible|ha sido encontrad|fue encontrad))|(?:lo sentimos,? )?no (?:hemos podido encontrar|encontramos|se ha encontrado|pudimos encontrar)|error 404`,
      `(?:抱歉|很抱歉|对不起|非常抱歉|哎呀|糟糕)?[,!]?(?:没有找到|找不到|未找到|无法找到|未能找到)?(?:了)?${页}[^.]{0,10}(?:不存在|未找到|找不到|没有找到|走丢|丢失|不见了|无法找到|可能(?:已经?)?(?:被)?(?:删除|移动|移除|不存在)|已(?:经)?(?:不存在|失效|过期))`,
      "(?:抱歉|很抱歉|对不起|非常抱歉)?[,!]?(?:没有找到|找不到|未找到|无法找到|未能找到)[^.,]{0,12}(?:页面|网页|文章|内容|页|文件)|404 ?(?:错误|页面|not)",
    ),
    plainly: begins(
      "(?:error )?404\\b",
      "(?:page |file )?not found\\b",
      "nothing (?:was )?found",
      "页面不存在|找不到页面|未找到页面|nicht gefunden|introuvable|no encontrad[oa]",
    ),
  },
  {
    outcome: "gone",
    titles: whole(
      "(?:410 )?gone|(?:error )?410(?: gone)?|(?:content|page|article|post|video|account) (?:removed|deleted|withdrawn|suspended|(?:is )?no longer available|unavailable|expired)",
      "(?:该|此|本)?(?:内容|文章|页面|视频|微博|回答|问题|帖子)?(?:已(?:被)?(?:删除|下线|下架|移除|撤回)|违规)",
    ),
    says: begins(
      `${THIS_EN}${WANTED_EN} (?:has|have|had|was|were|is|are)(?: been)?(?: now| since| permanently)? (?:removed|deleted|taken down|withdrawn|retired|unpublished|archived and|discontinued|expired|terminated|suspended|no longer (?:available|exist|exists|online|here|published|accessible|active|supported))`,
      `${THIS_EN}${WANTED_EN} (?:no longer exists?|doesn't exist any ?more)`,
      `${SEITE} (?:wurde|ist)[^.]{0,30}(?:gel[oö]scht|entfernt|nicht mehr (?:verf[uü]gbar|vorhanden|online|erreichbar))|${SEITE} existiert nicht mehr`,
      `${PAGE_FR} (?:a [eé]t[eé]|est)[^.]{0,20}(?:supprim|retir|effac|d[eé]publi)`,
      `${PAGINA} (?:ha sido|fue)[^.]{0,20}(?:eliminad|retirad|borrad|suprimid)|${PAGINA} ya no (?:est[aá]|existe)`,
      `(?:抱歉|很抱歉|对不起|非常抱歉)?[,!]?${页}[^.]{0,12}(?:已(?:经)?(?:被)?(?:发布者|作者|管理员|原作者|用户)?(?:删除|下线|下架|移除|撤回|撤稿|关闭)|因违规|违规无法|(?:被投诉|涉嫌)[^.]{0,12}(?:无法|不能)查看)`,
      "该(?:公众号|账号|帐号|用户)已(?:被)?(?:封|注销|停用|屏蔽|迁移)",
    ),
    plainly: begins("(?:error )?410\\b", "gone$", "(?:已删除|已下线|已被删除)"),
  },
  {
    outcome: "error_page",
    titles: whole(
      "(?:http )?(?:error )?(?:50\\d|52\\d|400|405|406|409|412|431|1015|1020)(?:[ :-]+.{0,40})?",
      "(?:internal )?server error|bad (?:gateway|request)|(?:gateway|connection|request) time-?out|(?:service|site|website|page|temporarily) (?:temporarily )?(?:unavailable|offline|down)|(?:an? )?(?:unexpected |application |system |runtime |fatal |database |unknown |client-side )*(?:error|exception)(?: occurred| page| has occurred)?|(?:oops[!,.]* ?)?something went wrong|oops!?|(?:under |scheduled |down for |site )*maintenance(?: mode)?|we(?:'ll| will) be (?:right )?back(?: soon)?|account suspended|website (?:is )?(?:suspended|expired|offline|disabled)|coming soon|welcome to nginx!?|index of /.*|apache2? .{0,30}default page.*|iis windows.*|test page.*|it works!?|web server's default page|privacy error|connection (?:failed|refused|reset)|server not found|problem loading page|origin .{0,20}error|website under construction|parked domain",
      "(?:interner )?server-?fehler|fehler|ein fehler ist aufgetreten|wartung(?:sarbeiten|smodus)?|dienst nicht verf[uü]gbar",
      "erreur(?: interne)?(?: du serveur)?|(?:en )?maintenance|service (?:indisponible|temporairement indisponible)|une erreur est survenue",
      "error (?:interno)?(?: del servidor)?|(?:en )?mantenimiento|servicio no disponible|ha ocurrido un error",
      "(?:系统|服务器|网站|程序|页面|未知|内部)?(?:错误|出错(?:了|啦)?|繁忙|维护(?:中|公告)?|异常|升级中?|故障)(?:页面?|提示)?|出错了|系统提示|错误提示|网站(?:暂时)?(?:无法访问|关闭|建设中|维护)|服务(?:暂时)?不可用|提示信息",
    ),
    says: begins(
      "(?:sorry[,!]? |oops[!,.]* |uh-oh[!,.]? |hmm+,? |we're sorry,? (?:but )?)*(?:something (?:has gone|went|is|seems to have gone) (?:wrong|horribly)|(?:an?|there was an?|we (?:encountered|hit|ran into|experienced) an?|there has been an?) (?:\\p{L}+ )?(?:unexpected |internal |application |server |technical |critical |unknown |database )*(?:error|problem|issue|exception)\\b(?! with your payment))",
      "(?:the |this |our |your )?(?:web ?)?(?:server|service|site|website|page|system|application)s? (?:is|are|was|encountered|has|have|returned|may be|did)(?: currently| temporarily| presently| now)* ?(?:an? )?(?:internal error|unable to|undergoing|down|offline|unavailable|under (?:maintenance|construction)|overloaded|experiencing|encountered an|not (?:available|responding|respond)|suspended|disabled|expired|busy|misconfig|having (?:trouble|problems))",
      "error establishing a database connection|(?:we(?:'re| are) )?(?:currently |temporarily )?(?:performing|carrying out|doing|undergoing|conducting) (?:some |scheduled |planned |routine |essential )*maintenance|we(?:'ll| will) be (?:right )?back|(?:down|closed) for (?:scheduled |planned )?maintenance|(?:http )?(?:error )?(?:500|502|503|504|520|521|522|523|525|526)\\b(?: -|:)? ?(?:internal|bad|service|gateway|server|error|web|connection|origin|ssl)|(?:internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|bad request)\\b|the server (?:encountered|could not|cannot|returned|is temporarily)|(?:this|the) (?:page|site) (?:isn't|is not) working|(?:fatal|parse) error:|uncaught (?:error|exception|typeerror)|traceback \\(most|warning: (?:mysql|include|require|fopen)|(?:stack trace|exception in thread)|application error: a (?:client|server)-side exception|varnish cache server|no healthy upstream|upstream (?:connect|request)|connection (?:timed out|refused|reset)|default backend|if you see this page, the nginx|this is the default (?:web|welcome) page|please try again (?:later|in a (?:few|moment|while))",
      "(?:es|leider|beim)? ?(?:ist|gab)[^.]{0,30} (?:ein(?:en)? )?(?:\\p{L}+ )?fehler (?:aufgetreten|passiert)?|(?:die|diese|unsere|der) (?:web)?(?:seite|dienst|server|website)[^.]{0,30}(?:gewartet|wartung|vor[uü]bergehend|zurzeit nicht|derzeit nicht|momentan nicht)|wartungsarbeiten",
      "une erreur (?:\\p{L}+ )?(?:est survenue|s'est produite)|(?:le|ce|notre) (?:site|service|serveur)[^.]{0,40}(?:maintenance|indisponible)|(?:erreur interne|service indisponible)",
      "(?:se )?ha (?:ocurrido|producido) un error|(?:el|este|nuestro) (?:sitio|servicio|servidor)[^.]{0,40}(?:mantenimiento|no (?:est[aá] )?disponible)|error interno",
      "(?:抱歉|很抱歉|对不起)?[,!]?(?:系统|服务器?|网站|网络|程序|页面|数据库)(?:当前|暂时|目前|内部|连接|发生|出现|了|开了?个?|正)*(?:繁忙|错误|出错|异常$|异常,|维护中|升级中|故障$|超时|不可用|小差|无法(?:访问|连接|响应)|连接失败|在(?:维护|升级|建设))|(?:出错|出错了|发生错误|发生了?未知错误|加载失败)|请(?:稍后|稍候|过一会儿?)(?:再试|重试|再来|访问)|(?:网站|页面|系统)?正在(?:维护|升级|建设)",
    ),
    plainly: begins(
      "(?:internal )?server error",
      "error (?:code )?\\d{3,4}\\b",
      "(?:50\\d|52\\d)\\b",
      "(?:an )?error(?: occurred)?$",
      "oops\\b",
      "under construction|coming soon",
      "系统错误|系统繁忙|出错|fehler$|erreur$",
    ),
  },
  {
    outcome: "other_document",
    titles: whole(
      "(?:this )?domain (?:name )?(?:is |may be )?(?:for sale|parked|expired)|.{1,60} (?:is|may be) for sale|buy .{1,40} domain|parked (?:domain|page)|(?:该|此)?域名(?:出售|转让|已过期).{0,8}|hugedomains.*",
    ),
    says: begins(
      "(?:the |this )?domain(?: name)?[^.]{0,60} (?:is|may be|has) (?:available |listed |now )?(?:for sale|parked|expired|registered at|recently)|(?:buy|get|make an offer on|inquire about|own) this domain|this (?:web ?page|domain) (?:is parked|was generated by the domain owner|has been registered)|interested in (?:buying )?this domain|(?:该|此|本|您访问的)?域名[^.]{0,20}(?:出售|转让|待售|过期|到期)",
    ),
    plainly: begins("this domain"),
  },
  {
    outcome: "nearly_empty",
    titles: whole(
      "(?:javascript|js) (?:is )?(?:required|disabled|not available|needed)|loading(?:\\.{3}|…)?|redirecting(?:\\.{3}|…)?|加载中.{0,3}|正在跳转.{0,3}",
    ),
    says: begins(
      "(?:you need to|please|you must|you'll need to|we're sorry,? but .{1,60}|to (?:use|view|run) [^.]{0,60})?,? ?(?:please )?(?:enable|turn on|activate|allow|switch on) javascript",
      "(?:javascript|js) (?:is|has been|must be|needs to be|seems to be|appears to be) (?:\\p{L}+ )?(?:not available|not enabled|disabled|required|needed|turned off|enabled|switched off)",
      "(?:we're sorry,? but )?[^.]{0,60}(?:doesn't|does not|won't|will not|can't|cannot) (?:work|run|function)(?: properly| correctly)? without javascript",
      "(?:this|our|the) (?:site|page|app|website|application|content|web ?site)[^.]{0,20} (?:requires|needs|uses|relies on) javascript|we(?:'ve)? (?:have )?detected that javascript is|your browser (?:does not support|doesn't support|has) javascript|(?:your browser|this browser) is (?:not supported|no longer supported|out ?dated|too old)",
      "(?:bitte )?(?:aktivieren|schalten) sie (?:bitte )?javascript|javascript (?:ist|muss|wird)|(?:veuillez )?active[rz] (?:le )?javascript|(?:por favor,? )?(?:active|habilite|activa|habilita) javascript|(?:请|您需要|需要)?(?:开启|启用|打开|允许)(?:浏览器的?)?javascript|[^,.]{0,30}javascript[^,.]{0,12}(?:被禁用|未启用|未开启|不支持)|(?:您|你)的浏览器(?:版本)?(?:过低|不支持|版本太低)|正在(?:跳转|加载|载入)",
      "(?:if you are not|you are being|you will be) (?:automatically )?redirected|redirecting (?:you )?to",
    ),
    plainly: begins("loading\\b", "redirecting\\b", "加载中|载入中"),
  },
];

const CONSENT =
  /\b(?:cookies?|consents?|tracking|trackers?|vendors?|third[- ]part(?:y|ies)|privacy|personal(?:i[sz]ed)? (?:data|information|ads?|content|advertising)|(?:ads?|advertising|content) (?:and|measurement|personali[sz]ation)|preferences|purposes|accept(?: all)?|reject(?: all)?|datenschutz|einwilligung|zustimm\w*|akzeptieren|ablehnen|werbung|partner[ns]?|tracking|vie priv[eé]e|consentement|accepter|refuser|personnalis\w*|publicit\w*|privacidad|consentimiento|aceptar|rechazar|personaliz\w*|publicidad|device|geolocation|scanning|analytics|legitimate interest|withdraw)\b|隐私|同意|接受|拒绝|个人信息|个性化|广告|合作伙伴|浏览器/u;
export const isAboutConsent = (sentence: string): boolean => CONSENT.test(sentence);

const ASKS = begins(
  "before you continue|we (?:value|respect|care about) (?:your )?privacy|your privacy(?: choices|,? your choice| is important| matters|$)|(?:we|\\p{L}+) and (?:our|its|selected|third)[^.]{0,30}(?:partners|vendors|third parties)|with your (?:agreement|consent|permission),? we|(?:this (?:site|website)|we|our (?:site|website)|\\p{L}+) (?:and our partners )?uses? (?:\\p{L}+ )?cookies|(?:accept|allow|agree to|reject|manage) (?:all )?cookies|accept all$|(?:yes,? )?i (?:agree|accept)|agree (?:and|&) (?:continue|close|proceed)|by (?:clicking|continuing|using|selecting|pressing)[^.]{0,80}(?:cookies|consent|accept)|to (?:continue|read|use|access)[^.]{0,40}(?:cookies|accept|consent)|(?:manage|customi[sz]e|set) (?:my |your )?(?:consent|preferences|cookie|options|privacy)|cookie (?:consent|settings|preferences|notice|banner)|(?:please )?(?:choose|select|confirm) your (?:cookie|privacy|consent)|read (?:us )?(?:with|for free with) (?:ads|advertising|tracking)",
  "bevor sie (?:fortfahren|zu)|(?:ihre|deine) (?:privatsph[aä]re|datenschutz|daten)|wir (?:und unsere|verwenden|nutzen|benutzen|sch[aä]tzen|ben[oö]tigen)[^.]{0,60}(?:partner|cookies|privatsph|zustimmung)|mit (?:werbung|ihrer (?:zustimmung|einwilligung))|alle(?:n)? (?:cookies )?(?:akzeptieren|zustimmen)|(?:akzeptieren|zustimmen|einwilligen) und|diese (?:web)?(?:seite|site) (?:verwendet|nutzt|benutzt)[^.]{0,20}cookies",
  "avant (?:de continuer|d'acc[eé]der)|nous (?:et nos|utilisons|respectons)[^.]{0,60}(?:partenaires|cookies|vie priv)|votre vie priv[eé]e|(?:tout accepter|accepter (?:et|tout|les cookies))|(?:ce|notre) site utilise[^.]{0,20}cookies|continuer sans accepter|avec (?:votre accord|vos consentement)",
  "antes de (?:continuar|ir a)|(?:nosotros y|utilizamos|usamos|valoramos|respetamos)[^.]{0,60}(?:socios|cookies|privacidad)|(?:tu|su) privacidad|aceptar (?:todo|todas|y|las cookies)|(?:este|nuestro) sitio[^.]{0,20}(?:utiliza|usa)[^.]{0,20}cookies",
  "在(?:您)?继续(?:使用|访问|前往)?(?:之)?前|(?:我们|本(?:网)?站|本网站|该网站)[^.]{0,16}(?:使用|重视)[^.]{0,12}(?:cookie|隐私)|(?:全部接受|接受(?:所有|全部|并继续)|同意并继续|管理(?:选项|偏好|cookie))|(?:您的|我们重视您的)隐私",
);
/** How a page asks for consent. */
export const asksConsent = (sentence: string): boolean => ASKS.test(sentence);

/** A text about cookies is no wall: a policy has this title. */
export const isPolicyTitle = (part: string): boolean =>
  /\b(?:policy|policies|notice|statement|terms|richtlinie|erkl[aä]rung|politique|pol[ií]tica|faq|help|guide|how)\b|政策|声明|说明|指引|条款/u.test(
    part,
  );
