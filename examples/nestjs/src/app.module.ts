import { Module } from "@nestjs/common";
import { APP_FILTER } from "@nestjs/core";
import { OktaModule } from "./okta.module";
import { OktaErrorFilter } from "./okta-error.filter";
import { UsersController } from "./users.controller";

@Module({
  imports: [OktaModule],
  controllers: [UsersController],
  providers: [{ provide: APP_FILTER, useClass: OktaErrorFilter }],
})
export class AppModule {}
