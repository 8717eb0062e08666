//! Which teams members of staff are of, and what they can do.

use chrono::{DateTime, Utc};
use domain::teams::Skill;
use domain::{Role, StaffId};

use crate::Result;
use crate::args::{args, json};
use crate::row::rows;
use crate::sql::{city_sql, staff_sql};

rows! {
    /// A member of staff who may sign in, with their teams and skills.
    pub struct Colleague from "staff" {
        /// Id.
        pub id: StaffId,
        /// Name.
        pub name: String,
        /// What they may do.
        pub roles: Vec<Role>,
        /// Teams, by id; none when nothing is written down.
        pub teams: Option<Vec<String>>,
        /// What they can do; none when nothing is written down.
        pub skills: Option<Vec<Skill>>,
    }
}

repository! {
    /// Teams and skills of staff.
    Skills, skills
}

impl Skills<'_> {
    /// Writes down the teams and skills of a member of staff, in place of what stood there.
    ///
    /// # Errors
    /// When the database fails or there is no such member of staff.
    pub async fn set(
        self,
        staff: StaffId,
        teams: &[String],
        skills: &[Skill],
        now: DateTime<Utc>,
    ) -> Result<()> {
        let sql = city_sql!(
            "set skills",
            "INSERT INTO staff_skills (city, staff_id, teams, skills, updated_at) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT (city, staff_id) DO UPDATE SET teams = excluded.teams, skills = excluded.skills, \
             updated_at = excluded.updated_at"
        );
        self.0.execute(sql, args![staff, json(&teams)?, json(&skills)?, now]).await.map(drop)
    }

    /// Everybody who may sign in, by name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn list(self) -> Result<Vec<Colleague>> {
        let sql = staff_sql!(
            "list skills",
            "SELECT s.id, s.name, s.roles, k.teams, k.skills FROM staff s \
             LEFT JOIN staff_skills k ON k.city = s.city AND k.staff_id = s.id \
             WHERE s.city = $1 AND s.active = $2 ORDER BY s.name, s.id"
        );
        self.0.all(sql, args![true]).await
    }
}
