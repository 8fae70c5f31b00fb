package app.auditorium.certification;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CertificationRepository extends JpaRepository<Certification, UUID> {}
