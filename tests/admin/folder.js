// A folder of this browser's own stands in for the one that somebody would choose on their computer.
(() => {
  const walk = async (path, create) => {
    const parts = path.split("/");
    let folder = await navigator.storage.getDirectory();
    for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create });
    return folder.getFileHandle(parts.at(-1), { create });
  };
  window.putFiles = async (files) => {
    for (const [path, text] of Object.entries({ ".git/HEAD": "ref: refs/heads/main\n", ...files })) {
      const writer = await (await walk(path, true)).createWritable();
      await writer.write(text);
      await writer.close();
    }
  };
  window.readFile = async (path) => {
    try {
      return await (await (await walk(path, false)).getFile()).text();
    } catch (error) {
      if (error.name === "NotFoundError") return "";
      throw error;
    }
  };
  window.showDirectoryPicker = () => navigator.storage.getDirectory();
  FileSystemHandle.prototype.requestPermission = async () => "granted";
  FileSystemHandle.prototype.queryPermission = async () => "granted";
})();
