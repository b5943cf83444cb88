// The core behind a loopback port: the program `bridge` of the package `tests`, on a library of its own.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const page = join(root, "ui/dist");

/** Where cargo has put the bridge: the debug build for tests, the release build, where there is one, to measure. */
function program(optimised) {
  const target = process.env.CARGO_TARGET_DIR ?? join(root, 'target');
  const name = process.platform === 'win32' ? 'bridge.exe' : 'bridge';
  const profiles = optimised ? ['release', 'debug'] : ['debug', 'release'];
  const built = profiles.map((profile) => join(target, profile, name)).find(existsSync);
  const wanted = process.env.GANGMU_BRIDGE_PROGRAM ?? built;
  if (!wanted) throw new Error('没有找到测试桥，请先运行 cargo build -p tests --bin bridge');
  return wanted;
}

/**
 * Starts the core with an empty library and the built page.
 * @returns {Promise<{ url: string, call: (name: string, args?: object) => Promise<any>,
 *   takeIn: (text: string) => Promise<any[]>, out: string, choose: (files: string[]) => Promise<any>,
 *   stop: () => Promise<void> }>}
 */
export async function startBridge({ optimised = false } = {}) {
  if (!existsSync(join(page, "index.html")))
    throw new Error("没有找到界面，请先运行 npm --prefix ui run build");
  const data = mkdtempSync(join(tmpdir(), "gangmu-browser-"));
  const out = join(data, "exports");
  mkdirSync(out);
  const child = spawn(
    program(optimised),
    ["--data", data, "--ui", page, "--out", out],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const ended = new Promise((done) => child.once("exit", done));
  const url = await new Promise((found, failed) => {
    createInterface({ input: child.stdout }).once("line", found);
    child.once("exit", (code) =>
      failed(new Error(`bridge ended with ${code}`)),
    );
  });
  const call = async (name, args = {}) => {
    const answer = await fetch(`${url}/call`, {
      method: "POST",
      body: JSON.stringify({ name, args }),
    });
    const { ok, error } = await answer.json();
    if (error) throw new Error(`${name}: ${error.message}`);
    return ok;
  };
  return {
    url,
    call,
    /** Where what is exported goes. */
    out,
    /** Puts a text into the library without looking at it; gives the summaries of its plans. */
    async takeIn(text) {
      const sources = [{ type: "text", text }];
      const { session } = await call("import_begin", { sources });
      const read = await call("import_read", { session, source: 0 });
      const documents = read.documents.map(({ plan }) => plan);
      return call("import_use", { session, documents });
    },
    /** Chooses files in the dialog that is opened next. */
    choose(files) {
      return fetch(`${url}/dialog`, { method: "POST", body: JSON.stringify(files) });
    },
    async stop() {
      child.kill();
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}
