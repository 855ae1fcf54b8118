import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Outcome, pageOutcome } from "./pageOutcome";

const ADDRESS = "https://harbour.example/notices/fees";
const of = (fetched: Partial<Parameters<typeof pageOutcome>[0]>): Outcome =>
  pageOutcome({
    ...{ status: 200, asked: ADDRESS, final: ADDRESS, contentType: "text/html; charset=utf-8" },
    ...{ title: "", text: "" },
    ...fetched,
  });

const NOTICE = `The harbour office raises its fees on the first of May. Boats of up to eight metres pay 40 pounds a
month, longer ones five pounds for each further metre. Whoever moors for a year pays for ten months. The office is open
on weekdays from eight to four, and answers letters within ten days. Moorings that are not used for three months are
given to the next on the list, who has a week to answer. The harbour master may move a boat that is in danger.`;
const BAKERY = `Our bread is baked at night and sold from six in the morning. Rye is mixed with wheat, salt and water,
and rests for a day before it goes into the oven. On Saturdays there are plum cakes as long as there are plums. We
deliver to schools and to the hospital, by bicycle, and take orders by telephone until noon of the day before.`;
const 通告 = `港务处自五月一日起调整泊位费。八米以下船只每月四十元，超过八米的，每增加一米加收五元。按年缴纳的，只收十个月的费用。
办公时间为工作日上午八点至下午四点，来信在十日内答复。泊位连续三个月不用的，交由下一位申请人使用。`;

describe("what the status says", () => {
  test.each<[number, Outcome]>([
    ...([
      [200, "page"],
      [203, "page"],
      [206, "page"],
      [204, "nearly_empty"],
      [304, "unchanged"],
    ] as [number, Outcome][]),
    ...([
      [401, "login"],
      [402, "login"],
      [403, "blocked"],
      [404, "not_found"],
      [410, "gone"],
    ] as [number, Outcome][]),
    ...([
      [408, "timed_out"],
      [429, "blocked"],
      [451, "blocked"],
      [400, "error_page"],
      [418, "error_page"],
    ] as [number, Outcome][]),
    ...([
      [500, "error_page"],
      [502, "error_page"],
      [503, "error_page"],
      [504, "timed_out"],
    ] as [number, Outcome][]),
  ])("%i: %s", (status, outcome) => expect(of({ status, text: NOTICE })).toBe(outcome));

  test("a status of failure goes on to the words where they say what failed", () => {
    const checking = "Checking your browser before accessing harbour.example. This takes up to five seconds.";
    expect(of({ status: 503, text: checking })).toBe("blocked");
    expect(of({ status: 403, text: "You must log in to view this page." })).toBe("login");
    expect(of({ status: 500, text: "Ok" })).toBe("error_page");
  });
});

describe("walls with status 200", () => {
  /** An outcome, a title, a text: one page a line, "/" between lines of the text. */
  const WALLS = `
not_found @ Page not found – Harbour @ Home / Boats / Fees / We use this page for nothing.
not_found @ 404 @ Nothing.
not_found @ Harbour @ Oops! That page can’t be found. / It looks like nothing was found at this location. Maybe try a search?
not_found @ Harbour @ Sorry, the page you are looking for could not be found. Go back to the start.
not_found @ Harbour @ The requested URL /notices/fees was not found on this server.
not_found @  @ We can’t seem to find the page you’re looking for.
not_found @ Harbour @ This page doesn’t exist anymore or never has. The page you requested may have been moved or deleted.
not_found @ Hafen @ Die von Ihnen gewünschte Seite konnte leider nicht gefunden werden.
not_found @ Seite nicht gefunden | Hafenamt @ Bitte nutzen Sie unsere Suche.
not_found @ Le port @ Désolé, la page que vous recherchez n’existe pas ou a été déplacée.
not_found @ Page introuvable - Le port @ Retour vers l’accueil du port.
not_found @ El puerto @ Lo sentimos, no hemos podido encontrar la página que buscas.
not_found @ Página no encontrada @ Volver al inicio del puerto.
not_found @ 港务处 @ 抱歉，您访问的页面不存在或已被移走，请返回首页。
not_found @ 404 - 页面不存在 @ 返回首页
not_found @ 港務處 @ 很抱歉，找不到您要瀏覽的網頁。
gone @ Harbour @ This article has been removed by its publisher.
gone @  @ The page you requested is no longer available.
gone @ 410 Gone @ The resource was here once.
gone @ Hafen @ Dieser Artikel wurde gelöscht.
gone @ Le port @ Cet article a été supprimé par son auteur.
gone @  @ 该内容已被发布者删除
gone @  @ 此内容因违规无法查看
login @ Log in | Harbour @ E-mail / Password / Remember me
login @ Harbour @ Please sign in to continue / Email address / Password / Forgot your password?
login @ Harbour @ You must log in to view this notice. Don’t have an account? Ask the harbour master.
login @ Fees rise in May @ The harbour office raises its fees. / To continue reading, subscribe for one pound a week. / Already a subscriber? Sign in
login @ Fees rise in May @ This article is for subscribers only. Join today.
login @ Join the conversation @ Log in or sign up to view / See notices, photos and more from the harbour.
login @ Gebühren steigen @ Dieser Artikel ist nur für Abonnenten lesbar. Melden Sie sich an, um weiterzulesen.
login @ Anmelden – Hafen @ Benutzername / Passwort
login @ Le port @ Cet article est réservé aux abonnés. Connectez-vous pour lire la suite.
login @ El puerto @ Inicia sesión para continuar. ¿Has olvidado tu contraseña?
login @ 港务处 @ 请先登录后查看全文 / 手机号登录
login @ 用户登录 - 港务处 @ 用户名 / 密码
login @ 港務處 @ 您尚未登錄，請登錄後繼續瀏覽。
cookie_wall @ Before you continue @ Before you continue to Harbour / We use cookies and data to deliver our services and to track outages. / If you choose to accept all, we will also use cookies to show personalised ads. / Reject all / Accept all
cookie_wall @ Harbour @ We value your privacy / We and our 812 partners store and access personal data, like browsing data, on your device. / By selecting I accept you consent to these purposes. You can withdraw your consent at any time. / Accept all / Manage options
cookie_wall @  @ This site uses cookies. Accept all cookies to go on. Cookie settings
cookie_wall @ Hafen @ Wir und unsere Partner verwenden Cookies, um Werbung zu zeigen. Mit Ihrer Zustimmung messen wir Inhalte und Werbung. / Alle akzeptieren / Einstellungen
cookie_wall @ Le port @ Nous et nos partenaires utilisons des cookies pour vous proposer des publicités personnalisées. / Continuer sans accepter / Tout accepter
cookie_wall @ El puerto @ Valoramos tu privacidad. Nosotros y nuestros socios usamos cookies para personalizar la publicidad. / Aceptar todo / Rechazar
cookie_wall @ 港务处 @ 我们重视您的隐私 / 本网站使用Cookie来展示个性化内容和广告。 / 接受所有Cookie
blocked @ Just a moment... @ harbour.example needs to review the security of your connection before proceeding.
blocked @ Attention Required! | Cloudflare @ Sorry, you have been blocked / You are unable to access harbour.example
blocked @  @ Checking if the site connection is secure. Enable JavaScript and cookies to continue
blocked @ Access Denied @ You don't have permission to access this page on this server. / Reference #18.2f
blocked @ Harbour @ Please verify you are a human / Press & hold the button
blocked @  @ Our systems have detected unusual traffic from your computer network.
blocked @  @ Request unsuccessful. Incident ID: 77
blocked @ Harbour @ Sorry, this content is not available in your region.
blocked @ Hafen @ Bitte bestätigen Sie, dass Sie kein Roboter sind.
blocked @  @ Veuillez vérifier que vous êtes humain pour accéder au site.
blocked @  @ Por favor, confirma que no eres un robot.
blocked @ 安全验证 @ 请完成下方验证后继续操作
blocked @  @ 当前环境异常，完成验证后即可继续访问。
blocked @  @ 您的访问过于频繁，请输入验证码
error_page @ Error @ Something went wrong. Please try again later.
error_page @ Harbour @ Error establishing a database connection
error_page @ 502 Bad Gateway @ nginx
error_page @ Harbour @ Our site is currently down for maintenance. We will be back on Monday.
error_page @ Application error @ A client-side exception has occurred while loading harbour.example
error_page @ Hafen @ Es ist ein interner Fehler aufgetreten.
error_page @  @ Une erreur est survenue.
error_page @  @ 系统繁忙，请稍后再试
error_page @  @ 网站正在维护中，给您带来不便，敬请谅解。
nearly_empty @ Harbour @ 
nearly_empty @ Harbour @ Fees
nearly_empty @ Harbour @ You need to enable JavaScript to run this app.
nearly_empty @  @ We're sorry but the harbour office doesn't work properly without JavaScript enabled. Please enable it to continue.
nearly_empty @  @ 加载中…
other_document @ harbour.example @ This domain is for sale! Make an offer today.
other_document @  @ 该域名正在出售，有意者请联系我们。`;
  const walls = WALLS.trim()
    .split("\n")
    .map((line) => line.split(/ ?@ ?/u) as [Outcome, string, string]);

  test.each(walls)("%s: %s: %s", (outcome, title, text) => {
    expect(of({ title, text: text.replaceAll(" / ", "\n") })).toBe(outcome);
  });
});

describe("pages are pages", () => {
  test.each([
    ["Fees", NOTICE],
    ["费用", 通告],
    [
      "Fees",
      "Boats of up to eight metres pay 40 pounds a month from the first of May. Longer ones pay more.",
    ],
    ["水务局换管", "市水务局周二表示，将在明年年底前更换九十公里老旧水管，所需资金已列入预算。"],
    ["Lost and found", `${NOTICE} Whoever finds a page not found in the book of the harbour may keep it.`],
    [
      "Why a page is not found",
      "A page is not found when its address changed. The harbour office gives old addresses a note, so that nobody stands before an empty quay.",
    ],
    [
      "Harbour office closes its log-in page",
      "The harbour office closes its log-in page in May. Captains sign in by letter then, as they did a hundred years ago.",
    ],
    [
      "Cookie policy",
      "We use cookies to remember your language. We do not use cookies for advertising. Third parties set no cookies here. You can refuse cookies in your browser, and withdraw your consent.",
    ],
    [
      "Privacy",
      "Your privacy matters to the office. It keeps the names of captains for three years and gives them to nobody. Letters are burnt when they have been answered. The list of boats hangs at the gate, without names.",
    ],
    [
      "Court blocks the fees",
      "The court has blocked the fees of the harbour office, which had denied access to the quay to boats that had not paid. The office said that it would appeal.",
    ],
    [
      "服务器采购公告",
      "港务处采购服务器两台，预算四十万元。系统维护由中标单位负责三年，故障应在四小时内排除。投标截止日为五月一日。",
    ],
    [
      "登录平台的说明",
      "港务处新平台五月一日上线。船长用船号和电话登录，办理泊位申请、缴费和查询。旧平台同日关闭，已提交的申请不受影响。",
    ],
  ])("%s", (title, text) => expect(of({ title, text })).toBe("page"));

  test("also with a banner, a button to sign in, or words of a wall at their end", () => {
    for (const more of [
      "We value your privacy. Accept all cookies",
      "Log in",
      "Sign in to comment",
      "Enable JavaScript to see the map.",
    ])
      expect(of({ title: "Fees", text: `${more}\n${NOTICE}\n${NOTICE}\n${NOTICE}\n${NOTICE}` })).toBe("page");
  });

  test("other kinds of files are kept as they are", () => {
    expect(of({ contentType: "application/pdf", text: "" })).toBe("page");
    expect(of({ contentType: "image/png", text: "" })).toBe("page");
    expect(of({ contentType: "text/plain", text: "Not found" })).toBe("not_found");
  });
});

describe("where a redirect leads", () => {
  test.each<[Outcome, string]>([
    ["page", "https://www.harbour.example/notices/fees/"],
    ["page", "https://harbour.example/notices/2031/fees"],
    ["page", "https://other.example/"],
    ["page", "https://harbour.example/?p=12"],
    ["login", "https://harbour.example/login?next=%2Fnotices%2Ffees"],
    ["login", "https://accounts.harbour.example/start"],
    ["login", "https://harbour.example/wp-login.php?redirect_to=x"],
    ["cookie_wall", "https://consent.harbour.example/m?continue=x"],
    ["other_document", "https://harbour.example/"],
    ["other_document", "https://www.harbour.example/en/"],
    ["other_document", "https://harbour.example/index.html"],
  ])("%s: %s", (outcome, final) => expect(of({ final, text: NOTICE })).toBe(outcome));

  test("from one first page to another is no other document, nor to a page that says the same", () => {
    expect(of({ asked: "https://harbour.example/", final: "https://harbour.example/en", text: NOTICE })).toBe(
      "page",
    );
    expect(of({ final: "https://harbour.example/", text: NOTICE, earlierText: NOTICE })).toBe("page");
  });
});

describe("beside what stood there before", () => {
  test("another document is one, a new version is not", () => {
    expect(of({ text: BAKERY, earlierText: NOTICE })).toBe("other_document");
    expect(of({ text: NOTICE.replaceAll("40", "60").replace("a week", "a day"), earlierText: NOTICE })).toBe(
      "page",
    );
    expect(of({ text: NOTICE.slice(0, NOTICE.length / 2), earlierText: NOTICE })).toBe("page");
    expect(of({ text: 通告.replace("四十", "六十"), earlierText: 通告 })).toBe("page");
    expect(of({ text: 通告, earlierText: NOTICE })).toBe("other_document");
  });
});

test("any text is answered, long ones too", () => {
  const word = fc.constantFrom(
    "sorry",
    "the",
    "page",
    "you",
    "are",
    "looking",
    "for",
    "not",
    ".",
    ",",
    "页面",
    "请",
    "登录",
    "cookies",
    "\n",
  );
  const text = fc.array(word, { maxLength: 400 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(text, text, (title, said) => void expect(of({ title, text: said })).toMatch(/^[a-z_]+$/)),
  );
  for (const one of ["sorry, ", "the page ", "we ", "cookies ", "您访问的", " ", "请", "(", "a. ", "x"])
    expect(of({ title: one.repeat(20_000), text: one.repeat(200_000) })).toMatch(/^[a-z_]+$/);
});
