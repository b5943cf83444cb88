//! The real window over WebDriver.
