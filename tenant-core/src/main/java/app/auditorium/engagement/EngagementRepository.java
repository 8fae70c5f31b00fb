package app.auditorium.engagement;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface EngagementRepository extends JpaRepository<Engagement, UUID> {}
