import { describe, expect, test } from "vitest";
import { compareDocuments } from "./compareDocuments";
import { pairLikelihood } from "./weigh";

/* Each false alarm that was mended stands beside a change of the same shape, which is still told. */

const RULES = Array.from({ length: 8 }, (_, n) => `Tenant ${n + 1} must sweep stair ${n * 7} each week.`);
const HOUSE = RULES.join("\n\n");
const isSubstantive = (earlier: string, later: string) => compareDocuments(earlier, later).substantive;

describe("a number that points to another place of the document", () => {
  test.each([
    ["The rent is due in accordance with Section 12.4 of the lease.", "Section 12.4", "Section 14.1"],
    ["The boats are listed in Table 3 (Boats of the harbour).", "Table 3", "Table 4"],
    ["Whoever leaves gets the deposit pursuant to Articles 3 and 4.", "Articles 3 and 4", "Articles 5 and 6"],
    ["Letters go to the office under clause 14.2(a) of this lease.", "14.2(a)", "15.1(b)"],
    ["押金依照本办法第十二条第二款退还。", "第十二条第二款", "第十四条第一款"],
  ])("is no change, and is told as one that nobody can tell: %s", (sentence, was, is) => {
    const found = compareDocuments(sentence, sentence.replace(was, is));
    expect(found).toMatchObject({ substantive: false, artefact: false, changes: [], same: [], apart: [] });
    expect(found.cannotTell).toHaveLength(1);
  });

  test.each([
    ["Under Section 12 the tenant has 30 days to pay.", "Under Section 12 the tenant has 10 days to pay."],
    ["Section 12 gives 30 days to pay.", "Section 14 gives 10 days to pay."],
    ["The section 8 homes cost 500 euros.", "The section 8 homes cost 900 euros."],
    ["押金依照第十二条在三十日内退还。", "押金依照第十二条在九十日内退还。"],
  ])("does not hide another number: %s", (was, is) => expect(isSubstantive(was, is)).toBe(true));
});

describe("a number told in words and in digits", () => {
  const notice = (days: string) => `Either side may end the lease with a notice of ${days} days.`;
  test("is told once", () => expect(isSubstantive(notice("ten (10)"), notice("10"))).toBe(false));
  test.each([
    ["ten (10)", "sixty (60)"],
    ["ten (10)", "20"],
    ["ten (10)", "ten (60)"],
  ])("is a change where it is another: %s, %s", (was, is) =>
    expect(isSubstantive(notice(was), notice(is))).toBe(true),
  );
});

describe("words beside a button", () => {
  test.each([
    ["Save this page to your profile\n\nStay in order with collections of pages based on your preferences."],
    ["We use cookies and other tools to improve your experience of our site.\n\nAccept all cookies"],
    ["Was this page helpful?\n\nYes\n\nNo\n\nMore ways to write to the office"],
    ["我们使用Cookie改善您的体验。\n\n接受所有Cookie"],
  ])("are furniture: %s", (banner) => {
    for (const later of [`${HOUSE}\n\n${banner}`, `${banner}\n\n${HOUSE}`])
      expect(compareDocuments(HOUSE, later)).toMatchObject({
        substantive: false,
        artefact: true,
        changes: [],
      });
  });

  test.each([
    ["Accept all cookies\n\nWe sell the names of tenants."],
    ["Was this page helpful?\n\nThe tenant must not keep a dog."],
    ["Share this page\n\nFees rise to 90 euros."],
    ["We use cookies to sell your habits to advertisers."],
  ])("that say something are told: %s", (added) =>
    expect(isSubstantive(HOUSE, `${HOUSE}\n\n${added}`)).toBe(true),
  );

  test("words without a sentence at the end of a page are the capture's, a title that became another is not", () => {
    expect(compareDocuments(HOUSE, `${HOUSE}\n\nMore from the housing office`)).toMatchObject({
      artefact: true,
    });
    const [was, is] = [`Old rules\n\n${HOUSE}`, `New rules\n\n${HOUSE}`];
    expect(compareDocuments(was, is)).toMatchObject({ substantive: false, artefact: false });
  });
});

describe("what stands under another heading now", () => {
  const plans = (free: string, paid: string) =>
    `# Plans\n\n## Free plan\n\n${free}\n\n## Paid plan\n\n${paid}\n\n## Leaving\n\nAnybody may leave in May.`;

  test.each([
    ["5 GB of storage", "500 GB of storage"],
    ["- advertising in the app", "- letters answered by people"],
    ["- 30 days of trial\n- one seat", "- yearly bill\n- 40 seats"],
  ])("says something else where it says nothing by itself: %s, %s", (free, paid) => {
    const found = compareDocuments(plans(free, paid), plans(paid, free));
    expect(found).toMatchObject({ substantive: true, artefact: false });
  });

  test("says the same where it is a sentence", () => {
    const [open, shut] = ["The office is open on weekdays.", "The gate is shut at night by the warden."];
    const found = compareDocuments(plans(open, shut), plans(shut, open));
    expect(found).toMatchObject({ substantive: false, changes: [] });
    expect(found.moved.length).toBeGreaterThan(0);
  });

  test("stays as it is where its heading is new", () => {
    const plain = "# Plans\n\n- 5 GB of storage\n- one seat";
    expect(isSubstantive(plain, "# Plans\n\n## Free plan\n\n- 5 GB of storage\n- one seat")).toBe(false);
  });
});

describe("a long table of rows that repeat", () => {
  const rows = Array.from(
    { length: 600 },
    (_, n) => ["Rooms are swept.", "Doors are shut.", "Lamps are lit."][n % 3] ?? "",
  );
  const table = (first: string, last: string, middle: readonly string[]) =>
    [first, ...middle, last].join("\n");

  test("has not moved where nothing but its ends differs", () => {
    const found = compareDocuments(
      table("The house is open.", "The house is old.", rows),
      table("The yard is open.", "The yard is old.", rows),
    );
    expect(found.moved).toEqual([]);
    expect(found.unchanged).toHaveLength(600);
  });

  test("tells the row that is new", () => {
    const added = rows.toSpliced(301, 0, "Dogs must not be kept.");
    const found = compareDocuments(
      table("The house is open.", "The house is old.", rows),
      table("The yard is open.", "The yard is old.", added),
    );
    expect(found.changes.flatMap(({ later }) => later.map(({ text }) => text))).toContain(
      "Dogs must not be kept.",
    );
  });
});

describe("what differs in a sentence", () => {
  const shared = (more: string) =>
    `The office shares names with the water board${more} and with the fire brigade.`;
  test("a member of a list counts", () =>
    expect(isSubstantive(shared(""), shared(", the insurers"))).toBe(true));
  test("one more example counts for less", () => {
    const tools = (how: string, more: string) =>
      `The office reads the letters of tenants, ${how} letters of complaint${more}.`;
    const likelihood = (how: string) => pairLikelihood(0.6, tools(how, ""), tools(how, " and of thanks"));
    expect(likelihood("such as")).toBeLessThan(likelihood("and"));
  });
  test("where one clicks does not, what one pays does", () => {
    const click = (where: string) => `You can change your letters by visiting the ${where}.`;
    expect(isSubstantive(click("settings"), click("settings of the page"))).toBe(false);
    const pay = (fee: string) => `You can change your letters by visiting the settings for ${fee} euros.`;
    expect(isSubstantive(pay("5"), pay("50"))).toBe(true);
  });
});

describe("the address of a house in a sentence", () => {
  const letters = (address: string) => `Tenants may write to the office (Housing Office, ${address}).`;
  test.each([
    ["12-14 Harbour Street, Leith", "25 Mill Road, Leith"],
    ["Gustav Mahlerplein 2, 1082 MA Amsterdam", "Buitenveldertselaan 1-5, 1082 VA Amsterdam"],
    ["Albert-Einstein-Ring 2-6, Kleinmachnow", "Albert-Einstein-Ring 26, Kleinmachnow"],
    ["60 Quay Road, #13-01, Singapore 079914", "60 Quay Road, #12-01, Singapore 079915"],
    ["1 Quay Road, London SE1 2AF", "1 Quay Road, London E14 5AB"],
  ])("is no change: %s", (was, is) => expect(isSubstantive(letters(was), letters(is))).toBe(false));
  test("is none in Chinese", () =>
    expect(
      isSubstantive("可以写信给海港市滨江路12号的管理处。", "可以写信给海港市滨江路20号3楼的管理处。"),
    ).toBe(false));
  test("is not all that differs where the town does", () => {
    const disputes = (town: string) => `Disputes go to the courts of ${town}, 12 Mill Road.`;
    expect(compareDocuments(disputes("Leith"), disputes("Paris")).apart).toEqual([]);
  });
  test.each([
    ["The tenants of 12 Mill Road pay 40 euros.", "The tenants of 12 Mill Road pay 90 euros."],
    ["The Ring 2 team has 10 seats.", "The Ring 2 team has 40 seats."],
    ["The office closes road 12 in May.", "The office closes road 14 in May."],
  ])("does not hide what else differs: %s", (was, is) => expect(isSubstantive(was, is)).toBe(true));
});

describe("what a program could not read", () => {
  const write = (address: string) => `${HOUSE}\n\nTenants write to the office at ${address} or by telephone.`;
  const hidden = (before: string, after = "") =>
    `${before}[[email protected]${after}](https://office.example/cdn-cgi/l/email-protection#1)`;
  test.each([
    ["support", ""],
    ["pri", ""],
    ["", "×8.com"],
  ])("an address that is hidden from programs, with what is left of it: %s…%s", (before, after) =>
    expect(compareDocuments(write(hidden(before, after)), write(hidden("")))).toMatchObject({
      ...{ substantive: false, artefact: true },
    }),
  );
  test("letters that were lost on the way", () => {
    const [whole, broken] = ["The office’s name is on the door.", "The office��s name is on the door."];
    const found = compareDocuments(`${HOUSE}\n\n${whole}`, `${HOUSE}\n\n${broken}`);
    expect(found).toMatchObject({ substantive: false, artefact: true });
    expect(isSubstantive(`${HOUSE}\n\nThe fee is 40 €.`, `${HOUSE}\n\nThe fee is 90 ��.`)).toBe(true);
  });
  test("another address in full is no artefact", () =>
    expect(compareDocuments(write("one@office.example"), write("two@office.example")).artefact).toBe(false));
});

describe("a passage that says where more is to be read", () => {
  test.each([
    "You may also refer to the house book, which explains what is kept in the yard.",
    "The list of the houses can be found in the office.",
  ])("is no change: %s", (pointer) => expect(isSubstantive(HOUSE, `${HOUSE}\n\n${pointer}`)).toBe(false));
  test("one that says what may be done is", () =>
    expect(isSubstantive(HOUSE, `${HOUSE}\n\nWe may share the names of our users with partners.`)).toBe(
      true,
    ));
});

describe("titles numbered through a document, with what stands under them", () => {
  const titles = ["MOORING", "FEES AND DEPOSITS", "USE OF THE SLIP", "NOISE AT NIGHT", "END OF THE LEASE"];
  const lease = (numbers: readonly number[]) =>
    titles
      .map(
        (title, n) => `${numbers[n]}. **${title}**\n\nThe tenant of berth ${n + 2} must keep rule ${n * 9}.`,
      )
      .join("\n\n");
  const earlier = lease([1, 4, 9, 15, 22]);
  test("are no other where their numbers moved on", () => {
    const found = compareDocuments(earlier, lease([1, 4, 10, 16, 23]));
    expect(found).toMatchObject({ substantive: false, changes: [], cannotTell: [] });
  });
  test("do not hide another number under them", () => {
    expect(isSubstantive(earlier, lease([1, 4, 10, 16, 23]).replace("rule 27", "rule 28"))).toBe(true);
  });
  test("are none where they do not rise", () => {
    const prices = (last: number) => `40. OARS\n\n9. PADDLES\n\n70. SAILS\n\n${last}. ROPES`;
    expect(isSubstantive(prices(25), prices(35))).toBe(true);
  });
});

test("what became an item of a list stands under what it stood under", () => {
  const heading = (title: string) => `**${title}**`;
  const lines = ["Boats of the club:", "Two dinghies (built in 1990)", heading("Keys"), "Three keys (brass)"];
  const later = [lines[0], `* ${lines[1]}`, lines[2], `* ${lines[3]}`];
  expect(isSubstantive(lines.join("\n\n"), later.join("\n\n"))).toBe(false);
});

describe("a sentence that was broken into a list", () => {
  const sentence =
    "Unless the harbour office agrees, members must not copy, lend or sell the charts of the club, or use charts of the club to make a map for sale.";
  const list = [
    "Without the written consent of the harbour office, members must not do any of the following:",
    "- copy, photograph, scan or trace by any machine;",
    "- lend or sell the charts of the club;",
    "- use charts of the club to make a map for sale or to teach a program.",
  ];
  test("is told as one change, with what leads into the list and all members", () => {
    const earlier = `${RULES[0]}\n\n${sentence}\n\n${RULES[1]}`;
    const later = `${RULES[0]}\n\n${list.join("\n")}\n\n${RULES[1]}`;
    for (const found of [compareDocuments(earlier, later), compareDocuments(later, earlier)]) {
      expect(found.substantive).toBe(true);
      expect(found.changes).toHaveLength(1);
      expect([found.changes[0]?.earlier.length, found.changes[0]?.later.length].sort()).toEqual([1, 4]);
    }
  });
});

describe("a sentence that only tells whom to ask", () => {
  const ask = (what: string) =>
    `If you require any further information on mooring, or a licence to moor ${what} any boat, please contact us by email at the harbour.`;
  test("is no change, whatever it names", () =>
    expect(isSubstantive(`${HOUSE}\n\n${ask("")}`, `${HOUSE}\n\n${ask("or otherwise berth")}`)).toBe(false));
  test("is one where it has another number", () =>
    expect(
      isSubstantive(
        "If you need any help, write within 30 days.",
        "If you need any help, write within 10 days.",
      ),
    ).toBe(true));
  test("does not hide another sentence of the same words", () =>
    expect(
      isSubstantive(
        "A licence is needed to moor any boat in the harbour, and the harbour gives it free of charge.",
        "A licence is needed to moor any boat in the harbour.",
      ),
    ).toBe(true));
});

test("a condition behind only is one", () =>
  expect(
    isSubstantive(
      "You may show the films at home only and subject to your payment of the fee.",
      "You may show the films at home.",
    ),
  ).toBe(true));
