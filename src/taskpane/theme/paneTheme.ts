import { createTheme, type Theme } from "@fluentui/react/lib/Theme";

export type Shade = "light" | "dark";

const SYSTEM_FONTS = '"Segoe UI", system-ui, -apple-system, BlinkMacSystemFont, Roboto, "Helvetica Neue", sans-serif';

const LIGHT_PALETTE = {
  themePrimary: "#0f703b",
  themeLighterAlt: "#f2faf5",
  themeLighter: "#cdebda",
  themeLight: "#a4d9bc",
  themeTertiary: "#58b383",
  themeSecondary: "#1f8f52",
  themeDarkAlt: "#0d6535",
  themeDark: "#0b552d",
  themeDarker: "#083f21",
  neutralSecondary: "#4a4a4a",
  neutralTertiary: "#6b6b6b",
};

const DARK_PALETTE = {
  themePrimary: "#6ccb8f",
  themeLighterAlt: "#04120a",
  themeLighter: "#12301f",
  themeLight: "#1f4f34",
  themeTertiary: "#3f9a64",
  themeSecondary: "#5fbb82",
  themeDarkAlt: "#7bd39b",
  themeDark: "#92ddad",
  themeDarker: "#b3e9c6",
  neutralLighterAlt: "#2b2b2b",
  neutralLighter: "#333333",
  neutralLight: "#404040",
  neutralQuaternaryAlt: "#4a4a4a",
  neutralQuaternary: "#525252",
  neutralTertiaryAlt: "#6e6e6e",
  neutralTertiary: "#b0b0b0",
  neutralSecondary: "#cfcfcf",
  neutralSecondaryAlt: "#cfcfcf",
  neutralPrimaryAlt: "#dadada",
  neutralPrimary: "#f3f3f3",
  neutralDark: "#f8f8f8",
  black: "#ffffff",
  white: "#1f1f1f",
};

/** Colours of what the pane draws itself, as custom properties; Fluent's controls take theirs from the palette. */
const DRAWN_COLOURS: Record<Shade, Readonly<Record<`--${string}`, string>>> = {
  light: {
    "--ground": "#ffffff",
    "--card": "#ffffff",
    "--sunk": "#f5f5f5",
    "--ink": "#1f1f1f",
    "--quiet": "#4a4a4a",
    "--line": "#d4d4d4",
    "--edge": "#767676",
    "--accent": "#0f703b",
    "--good": "#0f703b",
    "--bad": "#b10e1c",
    "--bad-ground": "#fdf1f1",
    "--notice-ground": "#f2f6fa",
    // Five steps of lightness from dark to light, in hues that stay apart in the common kinds of colour blindness.
    "--series-0": "#123f6b",
    "--series-1": "#b34a00",
    "--series-2": "#2b8cbe",
    "--series-3": "#f0a848",
    "--series-4": "#c9d3dc",
  },
  dark: {
    "--ground": "#1f1f1f",
    "--card": "#262626",
    "--sunk": "#2e2e2e",
    "--ink": "#f3f3f3",
    "--quiet": "#cfcfcf",
    "--line": "#4a4a4a",
    "--edge": "#9a9a9a",
    "--accent": "#6ccb8f",
    "--good": "#6ccb8f",
    "--bad": "#ff9a9f",
    "--bad-ground": "#3a2224",
    "--notice-ground": "#242d36",
    "--series-0": "#e8f1fa",
    "--series-1": "#f7b267",
    "--series-2": "#5aa9dc",
    "--series-3": "#c4622d",
    "--series-4": "#5a6875",
  },
};

export function drawnColours(shade: Shade): Readonly<Record<string, string>> {
  return DRAWN_COLOURS[shade];
}

/** Fluent's theme on the system font stack, so that no font is fetched. */
export function paneTheme(shade: Shade): Theme {
  return createTheme({
    isInverted: shade === "dark",
    palette: shade === "dark" ? DARK_PALETTE : LIGHT_PALETTE,
    defaultFontStyle: { fontFamily: SYSTEM_FONTS },
    semanticColors: { inputBorder: shade === "dark" ? "#9a9a9a" : "#767676" },
  });
}
