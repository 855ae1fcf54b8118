import { randomBytes } from "node:crypto";
import {
  createReadStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { createGunzip, gunzipSync, gzipSync } from "node:zlib";
import S3rver from "s3rver";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { sha256 } from "@/lib/hash";
import { filesStore } from "@/lib/store/files";
import { postgresStoreOn } from "@/lib/store/postgres.mutations";
import { s3Store } from "@/lib/store/s3";
import { type Store, stateOf } from "@/lib/store/store";
import { withClient } from "@/prisma/server/client";
import type { Roles } from "@/prisma/server/roles";
import { makeDatabase, rolesInUse } from "@/prisma/testing/freshDatabase";
import { BackupReader } from "./read";
import { assertEmpty, type Restored, restoreInto } from "./restore";
import { writeWhole } from "./wholeFile";
import { backupOf } from "./write";
import type { ToldCopy } from "./writeCopies";

const server = rolesInUse();
const folder = mkdtempSync(join(tmpdir(), "stet-copies-"));
const file = join(folder, "with-copies.gz");
const blobs = [Buffer.from("渡轮 2026\n\\.\n{"), Buffer.alloc(0), randomBytes(6_000_000)].map((bytes) => ({
  bytes,
  hash: sha256(bytes),
}));
const total = blobs.reduce((sum, { bytes }) => sum + bytes.length, 0);
const named = (text: string) => sha256(text);
let s3: S3rver;
let endpoint = "";
let site: Roles;
let drop: () => Promise<void>;
let made = 0;

async function database(): Promise<{ roles: Roles; drop: () => Promise<void> }> {
  const name = `stet_copies_${process.pid}_${made++}`;
  const roles = await makeDatabase(server, name);
  const remove = () =>
    withClient(server.ownerUrl, async (client) => {
      await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
    });
  return { roles, drop: remove };
}

async function withEmpty(work: (roles: Roles) => Promise<void>): Promise<void> {
  const { roles, drop: remove } = await database();
  await work(roles).finally(remove);
}

const ownFiles = () => filesStore(join(folder, "site"));

async function addBlob(hash: string, size: number, state = "kept"): Promise<void> {
  await withClient(site.ownerUrl, (client) =>
    client.query(
      `INSERT INTO "Blob" (sha256, size, "mediaType", place, state) VALUES ($1, $2, 'text/plain', 'files', $3::"BlobState")
       ON CONFLICT (sha256) DO UPDATE SET state = EXCLUDED.state`,
      [hash, size, state],
    ),
  );
}

async function backUp(to: string, store: Store | null, meanwhile?: () => Promise<void>): Promise<ToldCopy[]> {
  const told: ToldCopy[] = [];
  await withClient(site.ownerUrl, async (client) => {
    const copies = store && {
      store: store.place === "postgres" ? postgresStoreOn(client) : store,
      ownerUrl: site.ownerUrl,
      tell: (copy: ToldCopy) => void told.push(copy),
    };
    const content = backupOf(client, undefined, copies);
    const all = async function* () {
      yield (await content.next()).value as string;
      await meanwhile?.();
      yield* content;
    };
    await writeWhole(to, all());
  });
  return told;
}

async function restore(roles: Roles, from: string, store: Store): Promise<Restored> {
  const reader = new BackupReader(from);
  return restoreInto(roles.ownerUrl, await reader.header(), reader, undefined, store);
}

const rowsIn = (roles: Roles) =>
  withClient(roles.ownerUrl, async (client) => {
    const { rows } = await client.query<{ sha256: string; place: string; state: string }>(
      'SELECT sha256, place, state FROM "Blob" ORDER BY size',
    );
    return rows;
  });

const stores: Record<string, () => Store> = {
  files: () => filesStore(join(folder, `files-${made}`)),
  s3: () =>
    s3Store({
      ...{ place: "s3", endpoint, bucket: "blobs", prefix: `${made}/`, region: "us-east-1" },
      ...{ key: "S3RVER", secret: "S3RVER" },
    }),
};

beforeAll(async () => {
  const configureBuckets = [{ name: "blobs" }];
  s3 = new S3rver({
    ...{ port: 0, address: "127.0.0.1", silent: true, directory: join(folder, "s3"), configureBuckets },
  });
  endpoint = `http://127.0.0.1:${(await s3.run()).port}`;
  ({ roles: site, drop } = await database());
  for (const { bytes, hash } of blobs) {
    await addBlob(hash, bytes.length);
    await ownFiles().put(hash, bytes);
  }
  expect((await backUp(file, ownFiles())).map(({ state }) => state)).toEqual(["kept", "kept", "kept"]);
});
afterAll(async () => {
  await drop();
  await s3.close();
  rmSync(folder, { recursive: true });
});

describe("a backup with the copies is restored", () => {
  it.each(["files", "s3"])("into a store of %s, and backed up from it again", async (place) => {
    await withEmpty(async (roles) => {
      const store = stores[place]?.() as Store;
      const { copies } = await restore(roles, file, store);
      expect(copies).toMatchObject({ count: 3, bytes: total, lacking: [] });
      for (const { hash } of blobs) expect(await stateOf(store, hash)).toBe("kept");
      expect((await rowsIn(roles)).map((row) => [row.place, row.state])).toEqual(
        Array.from(blobs, () => [place, "kept"]),
      );
      const own = site;
      site = roles;
      try {
        expect((await backUp(join(folder, "again.gz"), store)).map(({ bytes }) => bytes).toSorted()).toEqual(
          blobs.map(({ bytes }) => bytes.length).toSorted(),
        );
      } finally {
        site = own;
      }
    });
  });

  it("into the database, and backed up from it once", async () => {
    await withEmpty(async (roles) => {
      const store = (client: Parameters<typeof postgresStoreOn>[0]) => postgresStoreOn(client);
      await withClient(roles.ownerUrl, async (client) => {
        const { copies } = await restore(roles, file, store(client));
        expect(copies).toMatchObject({ count: 3, lacking: [] });
        for (const { hash } of blobs) expect(await stateOf(store(client), hash)).toBe("kept");
      });
      const own = site;
      site = roles;
      try {
        const to = join(folder, "of-database.gz");
        await withClient(roles.ownerUrl, async (client) => {
          expect((await backUp(to, store(client))).map(({ state }) => state)).toEqual([
            "kept",
            "kept",
            "kept",
          ]);
        });
        const { tables } = await new BackupReader(to).header();
        expect(tables.map(({ name }) => name)).not.toContain("BlobBytes");
        await withEmpty(async (third) => {
          const into = stores.files?.() as Store;
          expect((await restore(third, to, into)).copies.count).toBe(3);
          expect((await rowsIn(third)).map((row) => row.place)).toEqual(["files", "files", "files"]);
        });
      } finally {
        site = own;
      }
    });
  });

  it("into a store that has some of them already", async () => {
    await withEmpty(async (roles) => {
      const store = stores.files?.() as Store;
      for (const { hash, bytes } of blobs.slice(0, 1)) await store.put(hash, bytes);
      const { copies } = await restore(roles, file, store);
      expect([copies.count, copies.stored.length]).toEqual([3, 2]);
    });
  });
});

describe("nothing is restored, and nothing stays in the store", () => {
  const damaged = (name: string, change: (plain: Buffer) => Buffer) => {
    const path = join(folder, name);
    writeFileSync(path, gzipSync(change(gunzipSync(readFileSync(file))), { level: 1 }));
    return path;
  };
  const fails = (from: string, why: RegExp) =>
    withEmpty(async (roles) => {
      const into = join(folder, `none-${made}`);
      await expect(restore(roles, from, filesStore(into))).rejects.toThrow(why);
      await withClient(roles.ownerUrl, assertEmpty);
      const left = readdirSync(folder).includes(`none-${made}`) ? readdirSync(into, { recursive: true }) : [];
      expect(left.filter((name) => /[0-9a-f]{64}/.test(String(name)))).toEqual([]);
    });
  const big = blobs[2] as { bytes: Buffer; hash: string };

  it("of a file that is cut off among its copies", async () => {
    const cut = join(folder, "cut.gz");
    const whole = readFileSync(file);
    writeFileSync(cut, whole.subarray(0, Math.floor(whole.length * 0.6)));
    await fails(cut, /is cut off/);
    await fails(
      damaged("ended.gz", (plain) => plain.subarray(0, plain.lastIndexOf('{"copies":'))),
      /is cut off/,
    );
  });

  it("of one in which a copy was altered, taken out, or another put in", async () => {
    await fails(
      damaged("altered.gz", (plain) => {
        const at = plain.indexOf(big.bytes.subarray(-64));
        plain.writeUInt8((plain.readUInt8(at) + 1) % 256, at);
        return plain;
      }),
      /The bytes of the copy [0-9a-f]{64} are not those that were backed up/,
    );
    const small = blobs[0] as { bytes: Buffer; hash: string };
    await fails(
      damaged("other.gz", (plain) => {
        plain.write(named("another"), plain.indexOf(`{"copy":"${small.hash}`) + '{"copy":"'.length);
        return plain;
      }),
      /The copies of the backup are not those of its rows/,
    );
    await fails(
      damaged("counted.gz", (plain) => {
        plain.write('{"copies":2}', plain.lastIndexOf('{"copies":3}'));
        return plain;
      }),
      /is damaged where its copies stand/,
    );
  });

  it("where rows that follow from the file do not fit", async () => {
    await fails(
      damaged("rows.gz", (plain) => {
        plain.write("text/plaim", plain.indexOf("text/plain"));
        return plain;
      }),
      /The rows of "Blob" are not those that were backed up/,
    );
  });
});

describe("what is lacking", () => {
  const deleted = named("deleted");
  const missing = named("missing");
  const altered = blobs[0] as { bytes: Buffer; hash: string };

  it("is told by name, and marked where it is restored", async () => {
    const store = filesStore(join(folder, "lossy"));
    for (const { bytes, hash } of blobs) await store.put(hash, bytes);
    writeFileSync(join(folder, "lossy", altered.hash.slice(0, 2), altered.hash), "other words");
    await addBlob(missing, 7);
    await withClient(site.ownerUrl, (client) =>
      client.query(
        "INSERT INTO \"User\" (id, email, name, role) VALUES (gen_random_uuid(), 'a@b.example', 'A', 'admin')",
      ),
    );
    await addBlob(deleted, 7);
    const deletes = () =>
      withClient(site.ownerUrl, async (client) => {
        await client.query(
          `UPDATE "Blob" SET state = 'deleted', "deletedAt" = now(), "deletedReason" = 'asked for',
             "deletedById" = (SELECT id FROM "User" LIMIT 1) WHERE sha256 = $1`,
          [deleted],
        );
      });
    const to = join(folder, "lossy.gz");
    const told = await backUp(to, store, deletes);
    expect(Object.fromEntries(told.map(({ sha256: hash, state }) => [hash, state]))).toMatchObject({
      [missing]: "missing",
      [altered.hash]: "altered",
      [deleted]: "deleted",
      [big().hash]: "kept",
    });
    // What is deleted has no bytes, and lacks none.
    expect((await backUp(to, store)).map(({ sha256: hash }) => hash)).not.toContain(deleted);
    await withEmpty(async (roles) => {
      const into = stores.files?.() as Store;
      await into.put(missing, Buffer.from("missing"));
      const { copies } = await restore(roles, to, into);
      expect(copies.lacking).toEqual([{ sha256: altered.hash, state: "missing" }]);
      const states = Object.fromEntries((await rowsIn(roles)).map((row) => [row.sha256, row.state]));
      expect(states).toMatchObject({ [altered.hash]: "missing", [missing]: "kept", [deleted]: "deleted" });
    });
  });
  const big = () => blobs[2] as { bytes: Buffer; hash: string };

  it("is everything where the copies are left out, and in a backup of before", async () => {
    const without = join(folder, "without.gz");
    expect(await backUp(without, null)).toEqual([]);
    const plain = gunzipSync(readFileSync(without)).toString();
    const before = join(folder, "before.gz");
    writeFileSync(
      before,
      gzipSync(plain.replace('"format":2', '"format":1').replace(',"copies":"left_out"', "")),
    );
    for (const from of [without, before])
      await withEmpty(async (roles) => {
        expect((await restore(roles, from, stores.files?.() as Store)).copies.count).toBe(0);
        expect((await rowsIn(roles)).length).toBeGreaterThan(2);
      });
  });
});

describe("a copy of 50 MB is passed on in pieces, each when the one before is taken", () => {
  const to = join(folder, "large.gz");
  const spools = join(folder, "spools");
  const large = { hash: "", size: 50 * 1024 * 1024 };
  /** The most that pieces and streams may hold of it at once. */
  const FEW = 4 * 1024 * 1024;

  /** Bytes on their way: `now` of them were given out and have not arrived. */
  class Held {
    given = 0;
    now = 0;
    most = 0;
    give(bytes: number): void {
      this.given += bytes;
      this.hold(this.now + bytes);
    }
    hold(bytes: number): void {
      this.now = bytes;
      this.most = Math.max(this.most, bytes);
    }
  }

  /** The bytes of files of a folder, those that were removed again too, as far as they were seen. */
  function writtenIn(path: string, isMeant = (_name: string) => true): () => number {
    const seen = new Map<string, number>();
    return () => {
      for (const name of readdirSync(path, { recursive: true, encoding: "utf8" })) {
        const found = statSync(join(path, name), { throwIfNoEntry: false });
        if (isMeant(name) && found?.isFile()) seen.set(name, found.size);
      }
      return [...seen.values()].reduce((sum, size) => sum + size, 0);
    };
  }

  /** Gives out pieces, and looks before each at what has arrived. */
  async function* watched<T extends Uint8Array>(pieces: AsyncIterable<T>, arrived: () => number, held: Held) {
    for await (const piece of pieces) {
      held.hold(held.given - arrived());
      held.give(piece.length);
      yield piece;
    }
  }

  beforeAll(async () => {
    mkdirSync(spools);
    const bytes = randomBytes(large.size);
    large.hash = sha256(bytes);
    await ownFiles().put(large.hash, bytes);
    await addBlob(large.hash, bytes.length);
  });

  it("on its way out", async () => {
    const held = new Held();
    const store = ownFiles();
    // Random bytes become no fewer: what the draft of the file has is held no longer.
    const arrived = writtenIn(folder, (name) => name.startsWith(`.${basename(to)}.`));
    const read = async (hash: string) => {
      const pieces = await store.read(hash);
      return pieces && watched(pieces, arrived, held);
    };
    await backUp(to, { ...store, read });
    expect(held.given).toBeGreaterThanOrEqual(large.size);
    expect(held.most).toBeLessThan(FEW);
  });

  it.each(["files", "postgres"])("on its way into %s", async (place) => {
    vi.stubEnv("TMPDIR", spools);
    const readFile = vi.spyOn(promises, "readFile");
    syncBuiltinESMExports();
    const held = new Held();
    const plain = createReadStream(to).pipe(createGunzip());
    const reader = new BackupReader(to, watched<Buffer>(plain, writtenIn(spools), held));
    await withEmpty((roles) =>
      withClient(roles.ownerUrl, async (client) => {
        const store = place === "files" ? (stores.files?.() as Store) : postgresStoreOn(client);
        const { copies } = await restoreInto(roles.ownerUrl, await reader.header(), reader, undefined, store);
        expect(copies.bytes).toBeGreaterThan(large.size);
        expect(await stateOf(store, large.hash)).toBe("kept");
      }),
    ).finally(() => {
      vi.unstubAllEnvs();
      readFile.mockRestore();
      syncBuiltinESMExports();
    });
    expect(held.given).toBeGreaterThan(large.size);
    expect(held.most).toBeLessThan(FEW);
    // Nor is it held whole between the file in which it waits and its place.
    expect(readFile.mock.calls.filter(([path]) => String(path).includes(large.hash))).toEqual([]);
  });

  it("on its way from a file into Postgres", async () => {
    const held = new Held();
    await withEmpty((roles) =>
      withClient(roles.ownerUrl, async (client) => {
        const ask = client.query.bind(client);
        const query = async (text: string, values: unknown[] = []) => {
          const bytes = values.reduce<number>(
            (sum, value) => sum + (Buffer.isBuffer(value) ? value.length : 0),
            0,
          );
          held.give(bytes);
          return ask(text, values).finally(() => held.hold(held.now - bytes));
        };
        await client.query("BEGIN");
        const path = join(folder, "site", large.hash.slice(0, 2), large.hash);
        await postgresStoreOn(Object.assign(client, { query })).putFile(large.hash, path);
      }),
    );
    expect(held.given).toBe(large.size);
    expect(held.most).toBeLessThan(FEW);
  });

  it("and whole into a bucket", async () => {
    await withEmpty(async (roles) => {
      const store = stores.s3?.() as Store;
      await restore(roles, to, store);
      expect(await stateOf(store, large.hash)).toBe("kept");
    });
  });
});
