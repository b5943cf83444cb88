//! Stable ids: UUIDv7 newtypes, one per thing, made by [`Ids`].

use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        #[serde(transparent)]
        pub struct $name(#[cfg_attr(feature = "ts", ts(type = "string"))] pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(s: &str) -> Result<Self, Self::Err> {
                Ok(Self(Uuid::parse_str(s)?))
            }
        }
    };
}

id!(
    /// Names a plan for good, in every library and every returned copy.
    PlanId
);
id!(
    /// Names a node or a part of a plan for good; survives moving, editing and circulating.
    NodeId
);

/// A source of ids. The time and the random seed are handed in, so that nothing here asks the clock.
#[derive(Debug, Clone)]
pub struct Ids {
    millis: u64,
    state: u64,
}

impl Ids {
    /// `unix_millis`: milliseconds since 1970; `seed`: random bits (tests pass a fixed one).
    pub fn new(unix_millis: u64, seed: u64) -> Self {
        Self {
            millis: unix_millis,
            state: seed,
        }
    }

    /// A fresh node id.
    pub fn node(&mut self) -> NodeId {
        NodeId(self.uuid())
    }

    /// A fresh plan id.
    pub fn plan(&mut self) -> PlanId {
        PlanId(self.uuid())
    }

    fn uuid(&mut self) -> Uuid {
        let random = (u128::from(self.next()) << 64 | u128::from(self.next())).to_be_bytes();
        let mut tail = [0; 10];
        tail.copy_from_slice(&random[..10]);
        uuid::Builder::from_unix_timestamp_millis(self.millis, &tail).into_uuid()
    }

    /// SplitMix64 (Steele, Lea, Flood 2014): every state gives a different output.
    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_differ_and_come_back_from_text() {
        let mut ids = Ids::new(1_700_000_000_000, 7);
        let (a, b) = (ids.node(), ids.node());
        assert_ne!(a, b);
        assert_eq!(a.to_string().parse::<NodeId>().unwrap(), a);
        assert_eq!(a.0.get_version_num(), 7);
    }
}
