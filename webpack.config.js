const fs = require("node:fs");
const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");

/** The folder listing is the registry of custom functions: one adapter a file, underscore means private. */
const adapters = fs
  .readdirSync(path.join(__dirname, "src/functions"))
  .filter((file) => file.endsWith(".ts") && !file.startsWith("_"))
  .sort()
  .map((file) => path.join(__dirname, "src/functions", file));

/** Where the add-in will be served from; the manifest in the repository says localhost. */
const site = () => `${(process.env.OPENBOOK_URL ?? "https://localhost:3000").replace(/\/+$/, "")}/`;

const shared = (mode) => ({
  mode,
  target: ["web", "es2020"],
  devtool: mode === "production" ? false : "source-map",
  output: { path: path.join(__dirname, "dist"), filename: "[name].js", chunkFilename: "[name].js" },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: "swc-loader",
          options: {
            jsc: { parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } }, target: "es2020" },
          },
        },
      },
    ],
  },
  performance: { hints: false },
  stats: "errors-warnings",
});

/** functions.js stands alone: it needs nothing on its page but a CustomFunctions global. */
const functions = (mode) => ({
  ...shared(mode),
  name: "functions",
  entry: { functions: adapters },
  plugins: [new CustomFunctionsMetadataPlugin({ input: adapters, output: "functions.json" })],
});

const pane = (mode) => ({
  ...shared(mode),
  name: "pane",
  entry: { commands: "./src/commands/commands.ts", taskpane: "./src/taskpane/index.tsx" },
  optimization: { runtimeChunk: "single" },
  plugins: [
    new HtmlWebpackPlugin({
      template: "./src/taskpane/taskpane.html",
      filename: "taskpane.html",
      chunks: ["runtime", "commands", "taskpane"],
      chunksSortMode: "manual",
      scriptLoading: "defer",
    }),
    new CopyWebpackPlugin({
      patterns: [
        { from: "assets/*.png", to: "assets/[name][ext]" },
        { from: "manifest.xml", transform: (text) => text.toString().replaceAll("https://localhost:3000/", site()) },
      ],
    }),
  ],
});

/** Certificates are asked for only when serving to Excel: making them installs a certificate authority. */
async function excelServer() {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  return { port: 3000, hot: false, server: { type: "https", options: await getHttpsServerOptions() }, headers: { "Access-Control-Allow-Origin": "*" } };
}

module.exports = async (env, { mode = "production" }) => {
  const pages = pane(mode);
  if (env.WEBPACK_SERVE) pages.devServer = await excelServer();
  return [functions(mode), pages];
};
