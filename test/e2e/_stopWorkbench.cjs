module.exports = () => globalThis.__WORKBENCH__.close();
