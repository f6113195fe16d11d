// The routes for users.

import {
  ConflictException,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  NotFoundException,
  Param,
  Put,
} from "@nestjs/common";
import type { Okta } from "okta-fetch";
import { REQUEST_OKTA } from "./okta.module";

export interface UserView {
  readonly id: string;
  readonly login: string;
  readonly status: string;
}

@Controller("users/:login")
export class UsersController {
  constructor(@Inject(REQUEST_OKTA) private readonly okta: Okta) {}

  @Get()
  async read(@Param("login") login: string): Promise<UserView> {
    const { id, status, profile } = await this.okta.getUser(login);
    // Okta also takes ids, short logins, and `me`: the service itself
    if (profile.login.toLowerCase() !== login.toLowerCase()) throw new NotFoundException();
    return { id, status, login: profile.login };
  }

  @Put("suspension")
  @HttpCode(204)
  async suspend(@Param("login") login: string): Promise<void> {
    const { id, status } = await this.read(login);
    if (status === "SUSPENDED") return;
    if (status !== "ACTIVE") throw new ConflictException(`a user of status ${status} cannot be suspended`);
    await this.okta.suspendUser(id);
  }

  @Delete("suspension")
  @HttpCode(204)
  async unsuspend(@Param("login") login: string): Promise<void> {
    const { id, status } = await this.read(login);
    if (status === "SUSPENDED") await this.okta.unsuspendUser(id);
  }
}
