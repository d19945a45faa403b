// The one way in: `npm start`, `npm test` and `npm run` with hemicycle, check or bench.
// Node built-ins only, and old syntax up to the version check: this file runs before anything is
// installed, and on a Node that is too old it must still say so.
const floor = [20, 19];
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < floor[0] || (major === floor[0] && minor < floor[1])) {
  process.stderr.write(
    `Hemicycle needs Node ${floor.join(".")} or newer; this is Node ${process.versions.node}.\n` +
      "Install a newer Node (https://nodejs.org) and run the same command again.\n",
  );
  process.exitCode = 1;
} else {
  import("./boot/main.mjs").then(({ main }) => main(process.argv.slice(2)));
}
